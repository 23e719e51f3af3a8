namespace NewsModel.Schema;

/// <summary>Extensions on their own: a record without keys.</summary>
internal sealed record ExtensionsRecord
{
    private ExtensionData _extensions;

    public ExtensionData Extensions { get => _extensions; init => _extensions = value; }

    public static RecordSchema<ExtensionsRecord> Schema { get; } =
        new RecordSchema<ExtensionsRecord>.Builder(static () => new(), static it => it with { })
        .Extensions(static it => it._extensions, static (it, value) => it._extensions = value)
        .Build();
}
