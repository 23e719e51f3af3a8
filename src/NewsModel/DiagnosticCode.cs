using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NewsModel;

/// <summary>Identifies the kind of problem of a <see cref="Diagnostic"/>: a short string that stays the same from version to version.</summary>
/// <remarks>
/// NewsModel's own codes are the static members, <c>NM</c> and four digits: 10xx file, 11xx YAML, 12xx values, 13xx limits, 14xx plain text, 15xx
/// JSON, 17xx TOML, 20xx writing, 21xx converting, 30xx editing, 40xx archives. A format of your own defines its own codes. <c>default</c> is the
/// empty code. Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{Id,nq}")]
public readonly struct DiagnosticCode : IEquatable<DiagnosticCode>
{
    private readonly string? _id;

    /// <summary>Creates a code.</summary>
    /// <param name="id">The text of the code, such as <c>ACME0042</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/> or empty.</exception>
    public DiagnosticCode(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        _id = id;
    }

    /// <summary>NM1001: the file has no front matter; all of it was read as the body.</summary>
    public static DiagnosticCode NoFrontMatter { get; } = new("NM1001");

    /// <summary>NM1002: the front matter is never closed; the whole file was read as the body.</summary>
    public static DiagnosticCode UnterminatedFrontMatter { get; } = new("NM1002");

    /// <summary>NM1003: some bytes are not UTF-8.</summary>
    public static DiagnosticCode InvalidUtf8 { get; } = new("NM1003");

    /// <summary>NM1004: the file is not an article but something else, such as HTML or a picture; nothing was read.</summary>
    public static DiagnosticCode UnrecognizedContent { get; } = new("NM1004");

    /// <summary>NM1101: the YAML cannot be parsed.</summary>
    public static DiagnosticCode InvalidYaml { get; } = new("NM1101");

    /// <summary>NM1102: the front matter is not a map, or the JSON is not an object.</summary>
    public static DiagnosticCode NotAMapping { get; } = new("NM1102");

    /// <summary>NM1103: a key occurs twice; the first value was used.</summary>
    public static DiagnosticCode DuplicateKey { get; } = new("NM1103");

    /// <summary>NM1104: a list or a map is used as a key.</summary>
    public static DiagnosticCode ComplexKey { get; } = new("NM1104");

    /// <summary>NM1105: an alias refers to no anchor before it.</summary>
    public static DiagnosticCode UnknownAlias { get; } = new("NM1105");

    /// <summary>NM1106: the value of a merge key is not a map or a list of maps.</summary>
    public static DiagnosticCode InvalidMerge { get; } = new("NM1106");

    /// <summary>NM1107: the front matter holds more than one YAML document.</summary>
    public static DiagnosticCode MultipleDocuments { get; } = new("NM1107");

    /// <summary>NM1108: a YAML tag that says nothing to this library was left out.</summary>
    public static DiagnosticCode IgnoredTag { get; } = new("NM1108");

    /// <summary>NM1109: a line of quoted text is not indented as YAML requires.</summary>
    public static DiagnosticCode UnindentedText { get; } = new("NM1109");

    /// <summary>NM1201: the value is a list or a map, but the key takes a single value.</summary>
    public static DiagnosticCode ExpectedScalar { get; } = new("NM1201");

    /// <summary>NM1202: the value is not a whole number.</summary>
    public static DiagnosticCode InvalidInteger { get; } = new("NM1202");

    /// <summary>NM1203: a whole number is outside the range -2,147,483,648 to 2,147,483,647.</summary>
    public static DiagnosticCode IntegerOutOfRange { get; } = new("NM1203");

    /// <summary>NM1204: the value is not <c>true</c> or <c>false</c>.</summary>
    public static DiagnosticCode InvalidBoolean { get; } = new("NM1204");

    /// <summary>NM1205: a YAML 1.1 Boolean, such as <c>yes</c>, was read as <c>true</c> or <c>false</c>.</summary>
    public static DiagnosticCode Yaml11Boolean { get; } = new("NM1205");

    /// <summary>NM1206: the value is not a date and time.</summary>
    public static DiagnosticCode InvalidDateTime { get; } = new("NM1206");

    /// <summary>NM1207: a date without a time was read as midnight UTC.</summary>
    public static DiagnosticCode DateWithoutTime { get; } = new("NM1207");

    /// <summary>NM1208: fractional seconds were truncated to 100 nanoseconds.</summary>
    public static DiagnosticCode TruncatedFraction { get; } = new("NM1208");

    /// <summary>NM1209: an empty entry in a list of strings was ignored.</summary>
    public static DiagnosticCode EmptyEntry { get; } = new("NM1209");

    /// <summary>NM1210: a value does not have the shape that the model expects for its key; it was kept as an extension.</summary>
    public static DiagnosticCode KeptAsExtension { get; } = new("NM1210");

    /// <summary>NM1211: a date and time without an offset was read as UTC.</summary>
    public static DiagnosticCode DateWithoutOffset { get; } = new("NM1211");

    /// <summary>NM1215: the value of a registered extension key has another type.</summary>
    public static DiagnosticCode UnexpectedType { get; } = new("NM1215");

    /// <summary>NM1216: an unknown key looks like a misspelled one.</summary>
    public static DiagnosticCode MisspelledKey { get; } = new("NM1216");

    /// <summary>NM1221: two keys hold the same property; the preferred one was used.</summary>
    public static DiagnosticCode SecondKey { get; } = new("NM1221");

    /// <summary>NM1222: a numeric date could start with the month or the day.</summary>
    public static DiagnosticCode AmbiguousDate { get; } = new("NM1222");

    /// <summary>NM1223: a file of a vocabulary has an error.</summary>
    public static DiagnosticCode InvalidVocabulary { get; } = new("NM1223");

    /// <summary>NM1224: a JSON Schema that describes keys of the user's own has an error.</summary>
    public static DiagnosticCode InvalidKeys { get; } = new("NM1224");

    /// <summary>NM1301: the input is longer than <c>ReadOptions.MaxInputLength</c>.</summary>
    public static DiagnosticCode InputTooLong { get; } = new("NM1301");

    /// <summary>NM1302: lists and maps nest deeper than <c>ReadOptions.MaxDepth</c>.</summary>
    public static DiagnosticCode TooDeep { get; } = new("NM1302");

    /// <summary>NM1303: more values than <c>ReadOptions.MaxNodes</c>.</summary>
    public static DiagnosticCode TooManyNodes { get; } = new("NM1303");

    /// <summary>NM1304: more aliases than <c>ReadOptions.MaxAliasExpansions</c>, or aliases that repeat too much.</summary>
    public static DiagnosticCode TooManyAliases { get; } = new("NM1304");

    /// <summary>NM1305: there are more problems than are listed.</summary>
    public static DiagnosticCode TooManyProblems { get; } = new("NM1305");

    /// <summary>NM1401: a page of plain text has no title because it is empty or starts with a marker.</summary>
    public static DiagnosticCode MissingTitle { get; } = new("NM1401");

    /// <summary>NM1402: a page of plain text starts with navigation, which was read as its title.</summary>
    public static DiagnosticCode NavigationAsTitle { get; } = new("NM1402");

    /// <summary>NM1501: the JSON cannot be parsed.</summary>
    public static DiagnosticCode InvalidJson { get; } = new("NM1501");

    /// <summary>NM1502: a file with several articles was read as one.</summary>
    public static DiagnosticCode MultipleArticles { get; } = new("NM1502");

    /// <summary>NM1503: a pointer in <c>$plain</c> does not lead to text.</summary>
    public static DiagnosticCode UnresolvedPointer { get; } = new("NM1503");

    /// <summary>NM1701: the front matter is not valid TOML; reading stopped there.</summary>
    public static DiagnosticCode InvalidToml { get; } = new("NM1701");

    /// <summary>NM1702: a TOML table is defined twice, or in place of something else; the first one was used.</summary>
    public static DiagnosticCode RedefinedTable { get; } = new("NM1702");

    /// <summary>NM2001: a string contains half of a surrogate pair, which cannot be encoded.</summary>
    public static DiagnosticCode LoneSurrogate { get; } = new("NM2001");

    /// <summary>NM2002: a key in the extensions belongs to a property of the model.</summary>
    public static DiagnosticCode ReservedKey { get; } = new("NM2002");

    /// <summary>NM2003: the article is nested deeper than readers accept.</summary>
    public static DiagnosticCode TooDeepToWrite { get; } = new("NM2003");

    /// <summary>NM2004: the format holds exactly one article per file.</summary>
    public static DiagnosticCode SingleArticleFormat { get; } = new("NM2004");

    /// <summary>NM2101: the target format cannot hold a field of the converted article.</summary>
    public static DiagnosticCode FieldNotRepresentable { get; } = new("NM2101");

    /// <summary>NM2102: a field of an article reads differently after conversion.</summary>
    public static DiagnosticCode FieldAltered { get; } = new("NM2102");

    /// <summary>NM3001: the edited text would not read as the intended article, so the edit was refused.</summary>
    public static DiagnosticCode EditNotProven { get; } = new("NM3001");

    /// <summary>NM3002: an anchor, an alias or a merge key is in the way of an edit.</summary>
    public static DiagnosticCode SharedValue { get; } = new("NM3002");

    /// <summary>NM3003: a value is written in a way that cannot be edited in its place.</summary>
    public static DiagnosticCode UnsupportedLayout { get; } = new("NM3003");

    /// <summary>NM3004: the text has an error that must be fixed before it can be edited.</summary>
    public static DiagnosticCode TextHasErrors { get; } = new("NM3004");

    /// <summary>NM3005: the text is not laid out as its format writes it, and the format cannot be edited in place.</summary>
    public static DiagnosticCode StyleNotEditable { get; } = new("NM3005");

    /// <summary>NM3006: plain text cannot hold a field of the intended article.</summary>
    public static DiagnosticCode NotRepresentableInText { get; } = new("NM3006");

    /// <summary>NM3007: the text is not an article, so it was left alone.</summary>
    public static DiagnosticCode NotAnArticle { get; } = new("NM3007");

    /// <summary>NM3008: the text has front matter of an unsupported kind.</summary>
    public static DiagnosticCode UnsupportedFrontMatter { get; } = new("NM3008");

    /// <summary>NM3009: the file has no front matter, and none was requested.</summary>
    public static DiagnosticCode NoFrontMatterToEdit { get; } = new("NM3009");

    /// <summary>NM3010: the key to change or remove occurs twice.</summary>
    public static DiagnosticCode DuplicateKeyPreventsEdit { get; } = new("NM3010");

    /// <summary>NM3011: the edited text would be read back as another format.</summary>
    public static DiagnosticCode EditChangesFormat { get; } = new("NM3011");

    /// <summary>NM3012: TOML has no null.</summary>
    public static DiagnosticCode NullInToml { get; } = new("NM3012");

    /// <summary>NM3013: the publication date is only in the file name.</summary>
    public static DiagnosticCode DateInFileName { get; } = new("NM3013");

    /// <summary>NM3014: the vocabulary of the file cannot hold the value of a property.</summary>
    public static DiagnosticCode NotRepresentableInVocabulary { get; } = new("NM3014");

    /// <summary>NM3015: an extension has the name of a key that holds a property in the file's vocabulary.</summary>
    public static DiagnosticCode ReservedByVocabulary { get; } = new("NM3015");

    /// <summary>NM3025: a page must have a title, since its first block is read as the title.</summary>
    public static DiagnosticCode TitleRequired { get; } = new("NM3025");

    /// <summary>NM3026: the edit changes the markers of a page, and with them its locale.</summary>
    public static DiagnosticCode LocaleWouldChange { get; } = new("NM3026");

    /// <summary>NM3027: the new value has white space that a page cannot keep.</summary>
    public static DiagnosticCode InsignificantWhiteSpace { get; } = new("NM3027");

    /// <summary>NM3028: on the page, the value would be read as another part of the article.</summary>
    public static DiagnosticCode PartWouldChange { get; } = new("NM3028");

    /// <summary>NM4001: a file or folder of an archive cannot be read, for instance because access is denied.</summary>
    public static DiagnosticCode FileUnreadable { get; } = new("NM4001");

    /// <summary>NM4002: a file or folder of an archive does not exist, or no longer does.</summary>
    public static DiagnosticCode FileVanished { get; } = new("NM4002");

    /// <summary>NM4003: a symbolic link is broken or circular.</summary>
    public static DiagnosticCode BrokenLink { get; } = new("NM4003");

    /// <summary>NM4004: a file name is not valid UTF-8, or a listed path leads out of the folder.</summary>
    public static DiagnosticCode UnreadableName { get; } = new("NM4004");

    /// <summary>NM4005: a tar or gzip file is damaged or truncated.</summary>
    public static DiagnosticCode DamagedArchive { get; } = new("NM4005");

    /// <summary>NM4006: a manifest, or part of it, is damaged, not a manifest, or of another version, and was not used.</summary>
    public static DiagnosticCode ManifestNotUsed { get; } = new("NM4006");

    /// <summary>NM4007: a file was changed by another program during an edit, so it was left alone.</summary>
    public static DiagnosticCode FileChanged { get; } = new("NM4007");

    /// <summary>NM4008: an article of an archive is part of a larger file, so it cannot be edited there.</summary>
    public static DiagnosticCode NotEditable { get; } = new("NM4008");

    /// <summary>Gets the text of the code, such as <c>NM1203</c>.</summary>
    public string Id => _id ?? "";

    /// <inheritdoc/>
    public bool Equals(DiagnosticCode other) => Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DiagnosticCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text of the code.</summary>
    public override string ToString() => Id;

    /// <summary>Returns whether both are the same code.</summary>
    public static bool operator ==(DiagnosticCode left, DiagnosticCode right) => left.Equals(right);

    /// <summary>Returns whether the codes differ.</summary>
    public static bool operator !=(DiagnosticCode left, DiagnosticCode right) => !left.Equals(right);
}
