using System.Globalization;
using System.Text;
using NewsModel.Text;

namespace NewsModel.Diagnostics;

/// <summary>All problems with their messages: what is wrong and what to do.</summary>
internal static class Problems
{
    private const int MaxQuotedLength = 40;
    private const int MaxReasonLength = 160;

    /// <summary>Stands for text that is not quoted, since it is that of <c>secured</c>.</summary>
    public const string Hidden = "…";

    public static Problem NoFrontMatter { get; } = Warning(DiagnosticCode.NoFrontMatter,
        "There is no front matter, so the whole text was read as the body; to add front matter, start the file with a line '---'.");

    public static Problem PathForText(string text) => Warning(DiagnosticCode.NoFrontMatter,
        $"There is no front matter, so {Quote(text)} was read as the body; it looks like a file path, so read the file instead if it is one.");

    public static Problem UnterminatedFrontMatter(string fence) => Error(DiagnosticCode.UnterminatedFrontMatter,
        $"The front matter that starts here is never closed, so the whole text was read as the body; close it with {fence}.");

    public static Problem InvalidUtf8 { get; } = Error(DiagnosticCode.InvalidUtf8,
        "These bytes are not UTF-8; save the file as UTF-8.");

    public static Problem LoneSurrogateInText { get; } = Error(DiagnosticCode.InvalidUtf8,
        "Half of a surrogate pair is not a character; remove it or restore the other half.");

    public static Problem NotAMapping { get; } = Error(DiagnosticCode.NotAMapping,
        "The front matter is not a mapping; write 'key: value' lines between the fences.");

    public static Problem NotAnObject { get; } = Error(DiagnosticCode.NotAMapping,
        "This JSON is not an object, as an article must be; write it as in {\"title\": \"…\"}.");

    public static Problem PageOfArticles { get; } = Error(DiagnosticCode.MultipleArticles,
        "This is a page of articles, and none of them was read; read it as a page, or read all articles in the file.");

    public static Problem LinesOfArticles { get; } = Error(DiagnosticCode.MultipleArticles,
        "Another article starts here, and only the first was read; read all articles in the file.");

    public static Problem PointsNowhere { get; } = Warning(DiagnosticCode.UnresolvedPointer,
        "A pointer in this list does not lead to any text, so it was ignored; write JSON pointers such as \"/price\".");

    public static Problem ComplexKey { get; } = Error(DiagnosticCode.ComplexKey,
        "A list or a map is used as a key, so the entry was ignored; use text as the key.");

    public static Problem TemplateAsKey { get; } = Error(DiagnosticCode.ComplexKey,
        "Unquoted double braces are a map used as a key, so the entry was ignored; if the value is text such as '{{ x }}', put it in quotes.");

    public static Problem OutdentedText { get; } = Warning(DiagnosticCode.UnindentedText,
        "A line of this quoted text is not indented further than its key, which some parsers reject; indent every line.");

    public static Problem InvalidMerge { get; } = Error(DiagnosticCode.InvalidMerge,
        "The merge key '<<' needs a map or a list of maps, so it was ignored; give it an alias of a map.");

    public static Problem SeveralDocuments { get; } = Error(DiagnosticCode.MultipleDocuments,
        "A second YAML document starts here, and it was ignored; keep a single document between the fences.");

    public static Problem ExpectedScalar { get; } = Error(DiagnosticCode.ExpectedScalar,
        "This key takes a single value, not a list or a map; write one value after the colon.");

    public static Problem EmptyEntry { get; } = Warning(DiagnosticCode.EmptyEntry,
        "An empty entry was ignored; remove it, or put it in quotes if it is meant as empty text.");

    public static Problem KeptAsExtension { get; } = Warning(DiagnosticCode.KeptAsExtension,
        "The value does not have the shape that the article model expects for this key, so it was kept as an extension.");

    public static Problem TruncatedFraction { get; } = Warning(DiagnosticCode.TruncatedFraction,
        "The fractional seconds were truncated to 100 nanoseconds; write seven digits at most.");

    public static Problem NoTitle { get; } = Warning(DiagnosticCode.MissingTitle,
        "The page has no title because it is empty or starts with a marker; put the title in the first block, followed by a blank line.");

    public static Problem NavigationAsTitle(string title) => Warning(DiagnosticCode.NavigationAsTitle,
        $"The page starts with navigation, so its title was read as {Quote(title)}; remove everything above the article's title.");

    public static Problem InvalidYaml(string reason) => Error(DiagnosticCode.InvalidYaml,
        $"This is not valid YAML: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; fix it here, or put the value before it in quotes.");

    public static Problem ColonInValue(string key) => Error(DiagnosticCode.InvalidYaml,
        $"The value of {Quote(key)} contains a colon followed by a space or the end of the line, so YAML takes it for another key; "
        + $"put the value of {Quote(key)} in quotes.");

    public static Problem InvalidJson(string reason) => Error(DiagnosticCode.InvalidJson,
        $"This is not valid JSON: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; correct it here.");

    public static Problem InvalidToml(string reason) => Error(DiagnosticCode.InvalidToml,
        $"This is not valid TOML: {reason}.");

    public static Problem TableTwice(string key) => Error(DiagnosticCode.RedefinedTable,
        $"The table {Quote(key)} is defined twice; put all of its keys under one header.");

    public static Problem OtherThanTable(string key) => Error(DiagnosticCode.RedefinedTable,
        $"{Quote(key)} is already a value or a list, so this table was ignored; rename one of them.");

    public static Problem OtherThanTables(string key) => Error(DiagnosticCode.RedefinedTable,
        $"{Quote(key)} is already something other than a list of tables, so this table was ignored; rename one of them.");

    public static Problem NoTable(string key) => Error(DiagnosticCode.RedefinedTable,
        $"{Quote(key)} is a value, not a table, so the keys under it here were ignored; rename one of them.");

    public static Problem ClosedTable(string key) => Error(DiagnosticCode.RedefinedTable,
        $"The table {Quote(key)} is defined elsewhere, so this key was ignored; move it there.");

    public static Problem NotUnderstood(string what, string toDo) => Error(DiagnosticCode.UnrecognizedContent,
        $"This looks like {what}, not an article, so nothing was read; {toDo}.");

    public static Problem DuplicateKey(string key) => Error(DiagnosticCode.DuplicateKey,
        $"The key {Quote(key)} occurs twice, and the first value was used; remove one of them.");

    public static Problem UnknownAlias(string name) => Error(DiagnosticCode.UnknownAlias,
        $"The alias {Quote("*" + name)} refers to no anchor before it, so it was read as empty; define {Quote("&" + name)} first.");

    public static Problem IgnoredTag(string tag) => Warning(DiagnosticCode.IgnoredTag,
        $"The tag {Quote(tag)} was ignored, and the value was read without it.");

    public static Problem InvalidInteger(string text) => Error(DiagnosticCode.InvalidInteger,
        $"{Quote(text)} is not a whole number; write digits such as 42 or -1.");

    public static Problem IntegerOutOfRange(string text) => Error(DiagnosticCode.IntegerOutOfRange,
        $"{Quote(text)} is out of range; write a number from -2147483648 to 2147483647.");

    public static Problem InvalidBoolean(string text) => Error(DiagnosticCode.InvalidBoolean,
        $"{Quote(text)} is not a Boolean; write true or false.");

    public static Problem OldBoolean(string text, bool value) => Warning(DiagnosticCode.Yaml11Boolean,
        $"{Quote(text)} was read as {(value ? "true" : "false")}, as in YAML 1.1; write {(value ? "true" : "false")}.");

    public static Problem InvalidDateTime(string text) => Error(DiagnosticCode.InvalidDateTime,
        $"{Quote(text)} is not a recognized date and time; write it like 2020-01-02T10:31:00Z, ending in 'Z' or an offset such as +02:00.");

    public static Problem DateWithoutTime(string text) => Warning(DiagnosticCode.DateWithoutTime,
        $"{Quote(text)} has no time, so it was read as midnight UTC; write {text}T00:00:00Z.");

    public static Problem DateWithoutOffset(string text, DateTimeOffset value) => Warning(DiagnosticCode.DateWithoutOffset,
        $"{Quote(text)} has no offset, so it was read as UTC; write {Rfc3339.Format(value)}.");

    public static Problem DayWithoutOffset(string text) => Warning(DiagnosticCode.DateWithoutTime,
        $"{Quote(text)} has no time, so it was read as midnight UTC; add a time and an offset if that is wrong.");

    public static Problem NoDate(string text) => Warning(DiagnosticCode.KeptAsExtension,
        $"{Quote(text)} is not a recognized date, so it was kept as an extension; write it like 2020-01-02 or 2020-01-02T10:31:00Z.");

    public static Problem OpenDate(string text) => Error(DiagnosticCode.AmbiguousDate,
        $"{Quote(text)} could start with the month or the day, so it was kept as an extension; "
        + "put the year first, as in 2020-01-31, or use a vocabulary that states the order.");

    public static Problem SecondKey(string key, string preferred, string property) => Warning(DiagnosticCode.SecondKey,
        $"{Quote(key)} and {Quote(preferred)} both hold '{property}'; "
        + $"{Quote(preferred)} was used, and {Quote(key)} was kept as an extension. Remove one of them.");

    public static Problem InvalidVocabulary(string reason) => Error(DiagnosticCode.InvalidVocabulary, reason);

    public static Problem DateInFileName { get; } = Error(DiagnosticCode.DateInFileName,
        "The date is only in the file name, so nothing was changed; rename the file, or ask for a date in the front matter.");

    public static Problem NoPlaceInVocabulary(string property, string vocabulary) => Error(DiagnosticCode.NotRepresentableInVocabulary,
        $"The '{vocabulary}' vocabulary cannot hold this value of '{property}', so nothing was changed; "
        + $"leave '{property}' as it was, or use an extension.");

    public static Problem KeyOfProperty(string key, string property, string vocabulary) => Error(DiagnosticCode.ReservedByVocabulary,
        $"In the '{vocabulary}' vocabulary, {Quote(key)} is the key of '{property}' and cannot be an extension, so nothing was changed; "
        + $"change '{property}' instead.");

    public static Problem OtherType(string path, string expected) => Error(DiagnosticCode.UnexpectedType,
        $"The value of {Quote(path)} is not {expected}, so it was kept as an extension; correct the value.");

    public static Problem InvalidKeys(string reason) => Error(DiagnosticCode.InvalidKeys, reason);

    public static Problem MisspelledKey(string key, string meant) => Warning(DiagnosticCode.MisspelledKey,
        $"The key {Quote(key)} is unknown, so it was kept as an extension; did you mean {Quote(meant)}?");

    public static Problem InputTooLong(long limit) => Error(DiagnosticCode.InputTooLong,
        $"The input is longer than {Number(limit)} bytes and was not read; raise ReadOptions.MaxInputLength if you trust it.");

    public static Problem TooDeep(int limit) => Error(DiagnosticCode.TooDeep,
        $"Lists and maps nest deeper than {Number(limit)} levels, so reading stopped here; flatten them.");

    public static Problem TooManyNodes(int limit) => Error(DiagnosticCode.TooManyNodes,
        $"There are more than {Number(limit)} values, so reading stopped here; raise ReadOptions.MaxNodes if you trust the file.");

    public static Problem TooManyAliases(int limit) => Error(DiagnosticCode.TooManyAliases,
        $"There are more than {Number(limit)} aliases, so reading stopped here; raise ReadOptions.MaxAliasExpansions if you trust the file.");

    public static Problem TooMuchRepeated(int limit) => Error(DiagnosticCode.TooManyAliases,
        $"The aliases repeat more than {Number(limit)} characters, so reading stopped here; raise ReadOptions.MaxInputLength if you trust the file.");

    public static Problem TooManyRepeated(int limit) => Error(DiagnosticCode.TooManyAliases,
        $"The aliases repeat more than {Number(limit)} values, too many for a file of this size, so reading stopped here; write the values out.");

    public static Problem TooManyProblems(int limit) => Error(DiagnosticCode.TooManyProblems,
        $"There are more than {Number(limit)} problems, and the rest are not listed; fix these first.");

    public static Problem LoneSurrogate(int index) => Error(DiagnosticCode.LoneSurrogate,
        $"The text contains half of a surrogate pair at index {Number(index)}, which cannot be written to a file; "
        + "remove it or restore the other half.");

    public static Problem ReservedKey(string key) => Error(DiagnosticCode.ReservedKey,
        $"The extensions contain the key {Quote(key)}, which belongs to a property of the model; set the property instead.");

    public static Problem KeptBesideProperty(string key, string kept, string shape) => Error(DiagnosticCode.ReservedKey,
        $"The extensions contain {kept} under {Quote(key)}, read from a file that has it in place of a {shape}, "
        + $"so a new {shape} cannot be written; remove it from the extensions first.");

    public static Problem TooDeepToWrite(int limit) => Error(DiagnosticCode.TooDeepToWrite,
        $"Lists and maps nest deeper than {Number(limit)} levels, which could not be read back; flatten the extensions.");

    public static Problem HoldsOneArticle(string format, int count) => Error(DiagnosticCode.SingleArticleFormat,
        $"A file in the format {Quote(format)} holds exactly one article, and there are {Number(count)}; "
        + "write each to its own file, or use a format that holds several.");

    public static Problem NoPlace(string format) => Warning(DiagnosticCode.FieldNotRepresentable,
        $"The format {Quote(format)} cannot hold this; keep the original.");

    public static Problem Altered(string format) => Warning(DiagnosticCode.FieldAltered,
        $"The format {Quote(format)} cannot hold this exactly, and the result reads differently; keep the original.");

    public static Problem Reordered(string format) => Warning(DiagnosticCode.FieldAltered,
        $"The format {Quote(format)} holds the extensions in another order; none of them is lost.");

    public static Problem Gained(string format) => Warning(DiagnosticCode.FieldAltered,
        $"The article does not have this, but the result in the format {Quote(format)} reads as if it did; keep the original.");

    public static Problem BrokenText(DiagnosticCode code) => Error(DiagnosticCode.TextHasErrors,
        $"The file has an error ({code}) that makes its structure unclear, so nothing was changed; fix that first.");

    public static Problem SharedInTheWay { get; } = Error(DiagnosticCode.SharedValue,
        "This value is shared through an anchor, an alias or a merge key, so nothing was changed; write the value out first.");

    public static Problem LayoutInTheWay { get; } = Error(DiagnosticCode.UnsupportedLayout,
        "This value is laid out in a way that cannot be edited in place, such as brackets with comments inside; "
        + "put each entry on its own line first.");

    public static Problem ComplexKeyInTheWay { get; } = Error(DiagnosticCode.UnsupportedLayout,
        "A list or a map is used as a key here, so nothing was changed; if the value is text such as '{{ x }}', put it in quotes.");

    public static Problem EmptyInTheWay { get; } = Error(DiagnosticCode.UnsupportedLayout,
        "A list in brackets cannot have an empty entry, so nothing was changed; first write the list with one '- ' line for each entry.");

    public static Problem NoNullInToml { get; } = Error(DiagnosticCode.NullInToml,
        "TOML has no null, so nothing was changed; remove the key, or give it a value such as \"\".");

    public static Problem NotInOwnStyle(string format) => Error(DiagnosticCode.StyleNotEditable,
        $"The file is not laid out as the format {Quote(format)} writes it, so an edit would change other parts too; "
        + "rewrite the file in that format first.");

    public static Problem EditNotProven { get; } = Error(DiagnosticCode.EditNotProven,
        "The edited file would not read back as intended, so nothing was changed; make this change by hand.");

    public static Problem NoPlaceInText { get; } = Error(DiagnosticCode.NotRepresentableInText,
        "Plain text cannot hold this value, so nothing was changed; leave it out, or use another format.");

    public static Problem NotAnArticle(string what, string toDo) => Error(DiagnosticCode.NotAnArticle,
        $"This looks like {what}, not an article, so nothing was changed; {toDo}.");

    public static Problem OtherFrontMatter(string what, string toDo) => Error(DiagnosticCode.UnsupportedFrontMatter,
        $"This is {what}, which cannot be edited, so nothing was changed; {toDo}.");

    public static Problem NoFrontMatterToEdit { get; } = Error(DiagnosticCode.NoFrontMatterToEdit,
        "The file has no front matter and may not be an article, so nothing was changed; "
        + "start it with two lines '---', or set EditOptions.AddFrontMatter.");

    public static Problem RepeatedKeyInTheWay(string key) => Error(DiagnosticCode.DuplicateKeyPreventsEdit,
        $"The key {Quote(key)} occurs twice, and other programs use the last value, so nothing was changed; remove one of them first.");

    public static Problem OtherFormatAfterEdit(string format) => Error(DiagnosticCode.EditChangesFormat,
        $"The edited file would start like one in the format {Quote(format)} and be read as that, so nothing was changed; "
        + "start it with something else.");

    public static Problem TitleNeededInText { get; } = Error(DiagnosticCode.TitleRequired,
        "The first block of a page is its title, so without a title the next block would take its place; give the article a title.");

    public static Problem LocaleOfMarkers(string locale) => Error(DiagnosticCode.LocaleWouldChange,
        $"A page gets its locale from its markers, which would make it {Quote(locale)}; set that locale too.");

    public static Problem WhiteSpaceInText { get; } = Error(DiagnosticCode.InsignificantWhiteSpace,
        "A page cannot keep white space around this value or at the ends of its lines, or more than one blank line in a row; leave it out.");

    public static Problem OtherPartInText { get; } = Error(DiagnosticCode.PartWouldChange,
        "On this page the value would be read as another part of the article, such as a marker, the lead or a related title; "
        + "reword it, or make this change by hand.");

    public static Problem FileForbidden { get; } = Error(DiagnosticCode.FileUnreadable,
        "You do not have permission to read this file or folder; change its permissions, or leave it out.");

    public static Problem FileVanished { get; } = Error(DiagnosticCode.FileVanished,
        "The file or folder does not exist, or no longer does; leave it out, or run again.");

    public static Problem LinkNowhere { get; } = Error(DiagnosticCode.BrokenLink,
        "The symbolic link is broken or circular; fix it or delete it.");

    public static Problem NameNotReadable { get; } = Error(DiagnosticCode.UnreadableName,
        "The file name is not UTF-8, so the file cannot be opened; rename it.");

    public static Problem PathOutside { get; } = Error(DiagnosticCode.UnreadableName,
        "The path is empty or points outside the folder; use the path of a file inside it.");

    public static Problem FileUnreadable(string reason) => Error(DiagnosticCode.FileUnreadable,
        $"The file or folder cannot be read: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; fix that, or leave it out.");

    public static Problem DamagedArchive(string reason) => Error(DiagnosticCode.DamagedArchive,
        $"The archive is damaged here, and the rest was not read: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; create or download it again.");

    public static Problem OtherManifest { get; } = Warning(DiagnosticCode.ManifestNotUsed,
        "The manifest was made with other options or another version of NewsModel, so all files were read again; it is being rewritten.");

    public static Problem ForeignManifest { get; } = Warning(DiagnosticCode.ManifestNotUsed,
        "This file is not a manifest, so it was neither used nor overwritten; use another path, or delete the file.");

    public static Problem DamagedManifest { get; } = Warning(DiagnosticCode.ManifestNotUsed,
        "Part of the manifest is damaged, so the files listed there were read again; it is being rewritten.");

    public static Problem ManifestUnreadable(string reason) => Warning(DiagnosticCode.ManifestNotUsed,
        $"The manifest cannot be read, so all files were read again: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; it is being rewritten.");

    public static Problem ChangedSinceEdit { get; } = Error(DiagnosticCode.FileChanged,
        "The file was changed by another program during the edit, or after the edit was interrupted, so it was left alone; run the edit again.");

    public static Problem NotAFileToEdit { get; } = Error(DiagnosticCode.NotEditable,
        "The article is part of a larger file (an archive, a JSON page or JSON Lines), so it was left alone; extract it to a file of its own first.");

    private static Problem Error(DiagnosticCode code, string message) => new(code, DiagnosticSeverity.Error, message);

    private static Problem Warning(DiagnosticCode code, string message) => new(code, DiagnosticSeverity.Warning, message);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text of a file in a message: short, on one line, and harmless to a terminal.</summary>
    private static string Quote(string text) => $"'{Harmless(text, MaxQuotedLength)}'";

    private static string Harmless(string text, int maxLength)
    {
        StringBuilder shown = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length >= maxLength)
            {
                return shown.Append('…').ToString();
            }

            VisibleCharacter.Append(shown, rune);
        }

        return shown.ToString();
    }
}
