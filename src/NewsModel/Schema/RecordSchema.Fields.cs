using NewsModel.Formats.Tree;

namespace NewsModel.Schema;

/// <content>The keys of the model, which are stored in fields and known to the sites' JSON.</content>
public sealed partial class RecordSchema<T>
{
    public sealed partial class Builder
    {
        internal Builder Text(
            string name, TextHabit habit, FieldOf<T, string?> field, bool quoted = false, bool beginsGroup = false, string? jsonList = null) =>
            AddText(name, habit, new(field), quoted, beginsGroup, jsonList);

        internal Builder Text(string name, FieldOf<T, string?> field, bool quoted = false, bool beginsGroup = false) =>
            Text(name, quoted ? TextHabit.Unique : TextHabit.Common, field, quoted, beginsGroup);

        /// <summary>An address that is kept as its text.</summary>
        internal Builder Address(string name, TextHabit habit, FieldOf<T, string?> field) => AddAddress(name, habit, new(field));

        internal Builder Number(string name, FieldOf<T, int?> field) => Add(new NumberKey<T>(name, new(field)));

        internal Builder Boolean(string name, FieldOf<T, bool?> field) => Add(new BooleanKey<T>(name, new(field)));

        /// <summary>A Boolean of which the absence is the same as <see langword="false"/>.</summary>
        internal Builder Flag(string name, FieldOf<T, bool> field) => Add(new FlagKey<T>(name, new(field)));

        internal Builder DateTime(string name, FieldOf<T, DateTimeOffset?> field) => Add(new DateTimeKey<T>(name, new(field)));

        internal Builder TextList(string name, FieldOf<T, ValueList<string>> field, bool beginsGroup = false) =>
            Add(new TextListKey<T>(name, new(field)) { BeginsGroup = beginsGroup });

        internal Builder Record<TValue>(string name, RecordSchema<TValue> schema, FieldOf<T, TValue?> field, bool beginsGroup = false)
            where TValue : class =>
            Add(new SubrecordKey<T, TValue>(name, schema, new(field)) { BeginsGroup = beginsGroup });

        internal Builder RecordList<TEntry>(
            string name, RecordSchema<TEntry> schema, FieldOf<T, ValueList<TEntry>> field, bool beginsGroup = false, string? asText = null)
            where TEntry : class =>
            Add(new RecordListKey<T, TEntry>(name, schema, new(field), TextKeyOf(schema, asText)) { BeginsGroup = beginsGroup });

        /// <summary>A list of maps that is there even if it is empty.</summary>
        internal Builder Entries<TEntry>(string name, RecordSchema<TEntry> schema, FieldOf<T, ValueList<TEntry>> field)
            where TEntry : class =>
            Add(new RecordListKey<T, TEntry>(name, schema, new(field)) { Absence = JsonAbsence.EmptyList });

        internal Builder Secured(string name, FieldOf<T, SecuredPayload?> field, bool beginsGroup) =>
            Add(new SecuredKey<T>(name, new(field)) { BeginsGroup = beginsGroup });

        /// <summary>The text below the front matter.</summary>
        internal Builder Body(string name, Func<T, string?> get, Action<T, string?> set)
        {
            _last = BodyKey = new TextKey<T>(name, RecordKeyKind.Text, ScalarRule.Quoted, TextHabit.Unique, new(get, set));
            return this;
        }

        internal Builder Extensions(FieldOf<T, ExtensionData> field, bool beginsGroup = false) => AddExtensions(new(field), beginsGroup);
    }
}
