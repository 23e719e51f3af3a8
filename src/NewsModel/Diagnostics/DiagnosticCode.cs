using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NewsModel.Diagnostics;

/// <summary>What kind of problem a <see cref="Diagnostic"/> is: a short text that stays the same from version to version.</summary>
/// <remarks>
/// NewsModel's own codes are the static members, <c>NM</c> and four digits: 10xx the file, 11xx its YAML, 12xx values, 13xx limits, 14xx plain text,
/// 15xx JSON, 20xx writing, 21xx converting, 30xx editing, 40xx archives. A format of your own makes codes of its own. <c>default</c> is the empty
/// code. Immutable and thread-safe.
/// </remarks>
[DebuggerDisplay("{Id,nq}")]
public readonly struct DiagnosticCode : IEquatable<DiagnosticCode>
{
    private readonly string? _id;

    /// <summary>Makes a code.</summary>
    /// <param name="id">Its text, such as <c>ACME0042</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/> or empty.</exception>
    public DiagnosticCode(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        _id = id;
    }

    /// <summary>NM1001: the file has no front matter; all of it was taken as the body.</summary>
    public static DiagnosticCode NoFrontMatter { get; } = new("NM1001");

    /// <summary>NM1002: the front matter has no closing fence; all of the file was taken as the body.</summary>
    public static DiagnosticCode UnterminatedFrontMatter { get; } = new("NM1002");

    /// <summary>NM1003: bytes that are not UTF-8.</summary>
    public static DiagnosticCode InvalidUtf8 { get; } = new("NM1003");

    /// <summary>NM1004: the file is something else than an article, such as HTML or a picture; nothing of it was read.</summary>
    public static DiagnosticCode NotUnderstood { get; } = new("NM1004");

    /// <summary>NM1101: the YAML cannot be parsed.</summary>
    public static DiagnosticCode InvalidYaml { get; } = new("NM1101");

    /// <summary>NM1102: the front matter is not a mapping from keys to values, or the JSON no object.</summary>
    public static DiagnosticCode NotAMapping { get; } = new("NM1102");

    /// <summary>NM1103: a key occurs twice; the first value stands.</summary>
    public static DiagnosticCode DuplicateKey { get; } = new("NM1103");

    /// <summary>NM1104: a list or a map is used as a key.</summary>
    public static DiagnosticCode ComplexKey { get; } = new("NM1104");

    /// <summary>NM1105: an alias names no anchor that ends before it.</summary>
    public static DiagnosticCode UnknownAlias { get; } = new("NM1105");

    /// <summary>NM1106: the value of a merge key is not a map or a list of maps.</summary>
    public static DiagnosticCode InvalidMerge { get; } = new("NM1106");

    /// <summary>NM1107: the front matter holds more than one YAML document.</summary>
    public static DiagnosticCode SeveralDocuments { get; } = new("NM1107");

    /// <summary>NM1108: a YAML tag that says nothing to this library was left out.</summary>
    public static DiagnosticCode IgnoredTag { get; } = new("NM1108");

    /// <summary>NM1109: a line of a quoted text is not indented as YAML wants it.</summary>
    public static DiagnosticCode OutdentedText { get; } = new("NM1109");

    /// <summary>NM1201: a list or a map where the key takes a single value.</summary>
    public static DiagnosticCode ExpectedScalar { get; } = new("NM1201");

    /// <summary>NM1202: not a whole number.</summary>
    public static DiagnosticCode InvalidInteger { get; } = new("NM1202");

    /// <summary>NM1203: a whole number outside of -2,147,483,648 to 2,147,483,647.</summary>
    public static DiagnosticCode IntegerOutOfRange { get; } = new("NM1203");

    /// <summary>NM1204: not <c>true</c> or <c>false</c>.</summary>
    public static DiagnosticCode InvalidBoolean { get; } = new("NM1204");

    /// <summary>NM1205: a truth value of YAML 1.1, such as <c>yes</c>.</summary>
    public static DiagnosticCode OldBoolean { get; } = new("NM1205");

    /// <summary>NM1206: not a date and time.</summary>
    public static DiagnosticCode InvalidDateTime { get; } = new("NM1206");

    /// <summary>NM1207: a date without a time was taken as midnight UTC.</summary>
    public static DiagnosticCode DateWithoutTime { get; } = new("NM1207");

    /// <summary>NM1208: a fraction of a second was cut off at 100 nanoseconds.</summary>
    public static DiagnosticCode TruncatedFraction { get; } = new("NM1208");

    /// <summary>NM1209: an empty entry of a list of texts was left out.</summary>
    public static DiagnosticCode EmptyEntry { get; } = new("NM1209");

    /// <summary>NM1210: a value is not of the shape that the model has for its key; it was kept among the extensions.</summary>
    public static DiagnosticCode KeptAsExtension { get; } = new("NM1210");

    /// <summary>NM1211: a date and time without an offset was taken as UTC.</summary>
    public static DiagnosticCode DateWithoutOffset { get; } = new("NM1211");

    /// <summary>NM1215: the value of a registered key of the user's own is of another type.</summary>
    public static DiagnosticCode OtherType { get; } = new("NM1215");

    /// <summary>NM1216: an unknown key looks like a misspelled one.</summary>
    public static DiagnosticCode MisspelledKey { get; } = new("NM1216");

    /// <summary>NM1221: another key, which is preferred, holds the same property.</summary>
    public static DiagnosticCode SecondKey { get; } = new("NM1221");

    /// <summary>NM1222: a date in digits may begin with the month or with the day.</summary>
    public static DiagnosticCode OpenDate { get; } = new("NM1222");

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

    /// <summary>NM1401: a page of plain text has no title, because it is empty or begins with a marker.</summary>
    public static DiagnosticCode NoTitle { get; } = new("NM1401");

    /// <summary>NM1402: a page of plain text begins with navigation, which was taken as its title.</summary>
    public static DiagnosticCode NavigationAsTitle { get; } = new("NM1402");

    /// <summary>NM1501: the JSON cannot be parsed.</summary>
    public static DiagnosticCode InvalidJson { get; } = new("NM1501");

    /// <summary>NM1502: a file that holds several articles was read as one.</summary>
    public static DiagnosticCode SeveralArticles { get; } = new("NM1502");

    /// <summary>NM1503: an entry of <c>$plain</c> leads to no text.</summary>
    public static DiagnosticCode PointsNowhere { get; } = new("NM1503");

    /// <summary>NM1701: the front matter is not valid TOML; reading ended there.</summary>
    public static DiagnosticCode InvalidToml { get; } = new("NM1701");

    /// <summary>NM1702: in TOML, a table is defined twice, or where something else stands; the first one stands.</summary>
    public static DiagnosticCode RedefinedTable { get; } = new("NM1702");

    /// <summary>NM2001: a text holds half of a surrogate pair, which no encoding can write.</summary>
    public static DiagnosticCode LoneSurrogate { get; } = new("NM2001");

    /// <summary>NM2002: a key among the extensions is one that the model names.</summary>
    public static DiagnosticCode ReservedKey { get; } = new("NM2002");

    /// <summary>NM2003: the article nests deeper than readers accept.</summary>
    public static DiagnosticCode TooDeepToWrite { get; } = new("NM2003");

    /// <summary>NM2004: the format holds one article in a file.</summary>
    public static DiagnosticCode HoldsOneArticle { get; } = new("NM2004");

    /// <summary>NM2101: a format has no place for a field of an article that was converted to it.</summary>
    public static DiagnosticCode NoPlace { get; } = new("NM2101");

    /// <summary>NM2102: a field of an article reads differently after it was converted.</summary>
    public static DiagnosticCode Altered { get; } = new("NM2102");

    /// <summary>NM3001: an edited text would not read as the wanted article, so the edit was refused.</summary>
    public static DiagnosticCode EditNotProven { get; } = new("NM3001");

    /// <summary>NM3002: an anchor, an alias or a merge key is in the way of an edit.</summary>
    public static DiagnosticCode SharedInTheWay { get; } = new("NM3002");

    /// <summary>NM3003: a value is written in a way that cannot be edited in its place.</summary>
    public static DiagnosticCode LayoutInTheWay { get; } = new("NM3003");

    /// <summary>NM3004: the text has an error that has to be corrected before it can be edited.</summary>
    public static DiagnosticCode BrokenText { get; } = new("NM3004");

    /// <summary>NM3005: the text is not as its format writes it, and the format cannot be edited in place.</summary>
    public static DiagnosticCode NotInOwnStyle { get; } = new("NM3005");

    /// <summary>NM3006: plain text has no place for a field of the wanted article.</summary>
    public static DiagnosticCode NoPlaceInText { get; } = new("NM3006");

    /// <summary>NM3007: the text is not that of an article, so it is left alone.</summary>
    public static DiagnosticCode NotAnArticle { get; } = new("NM3007");

    /// <summary>NM3008: the text has front matter of a kind that is not read.</summary>
    public static DiagnosticCode OtherFrontMatter { get; } = new("NM3008");

    /// <summary>NM3009: the file has no front matter, and it was not asked for any.</summary>
    public static DiagnosticCode NoFrontMatterToEdit { get; } = new("NM3009");

    /// <summary>NM3010: the key to change or to remove occurs twice.</summary>
    public static DiagnosticCode RepeatedKeyInTheWay { get; } = new("NM3010");

    /// <summary>NM3011: the edited text would be taken for another format when it is read again.</summary>
    public static DiagnosticCode OtherFormatAfterEdit { get; } = new("NM3011");

    /// <summary>NM3012: TOML has no null.</summary>
    public static DiagnosticCode NoNullInToml { get; } = new("NM3012");

    /// <summary>NM3013: the date of publication stands in the name of the file alone.</summary>
    public static DiagnosticCode DateInFileName { get; } = new("NM3013");

    /// <summary>NM3014: the vocabulary of the file has no place for the value of a property.</summary>
    public static DiagnosticCode NoPlaceInVocabulary { get; } = new("NM3014");

    /// <summary>NM3015: an extension has the name of a key that holds a property in the vocabulary of the file.</summary>
    public static DiagnosticCode KeyOfProperty { get; } = new("NM3015");

    /// <summary>NM3025: a page cannot be without a title, since its first block is read as the title.</summary>
    public static DiagnosticCode TitleNeededInText { get; } = new("NM3025");

    /// <summary>NM3026: the edit adds, removes or outnumbers the markers of a page, and so changes its locale.</summary>
    public static DiagnosticCode LocaleOfMarkers { get; } = new("NM3026");

    /// <summary>NM3027: the wanted text has white space that does not count on a page.</summary>
    public static DiagnosticCode WhiteSpaceInText { get; } = new("NM3027");

    /// <summary>NM3028: on the page the text would be read as another part of the article.</summary>
    public static DiagnosticCode OtherPartInText { get; } = new("NM3028");

    /// <summary>NM4001: a file or folder of an archive cannot be read, for instance because the user may not.</summary>
    public static DiagnosticCode FileUnreadable { get; } = new("NM4001");

    /// <summary>NM4002: a file or folder of an archive is not there, or not any more.</summary>
    public static DiagnosticCode FileVanished { get; } = new("NM4002");

    /// <summary>NM4003: a symbolic link leads nowhere or in a circle.</summary>
    public static DiagnosticCode LinkNowhere { get; } = new("NM4003");

    /// <summary>NM4004: a file cannot be opened by its name, or a listed path leads out of the folder.</summary>
    public static DiagnosticCode NameNotReadable { get; } = new("NM4004");

    /// <summary>NM4005: a tar or gzip file is damaged or cut off.</summary>
    public static DiagnosticCode DamagedArchive { get; } = new("NM4005");

    /// <summary>NM4006: a manifest, or a part of it, is damaged, foreign or of another version, and was not used.</summary>
    public static DiagnosticCode ManifestNotUsed { get; } = new("NM4006");

    /// <summary>NM4007: a file was changed by somebody else while an archive was edited, so it was left alone.</summary>
    public static DiagnosticCode ChangedMeanwhile { get; } = new("NM4007");

    /// <summary>NM4008: an article of an archive is no file of its own, so it cannot be edited there.</summary>
    public static DiagnosticCode NotAFileToEdit { get; } = new("NM4008");

    /// <summary>The text of the code, such as <c>NM1203</c>.</summary>
    public string Id => _id ?? "";

    /// <inheritdoc/>
    public bool Equals(DiagnosticCode other) => Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DiagnosticCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text of the code.</summary>
    public override string ToString() => Id;

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(DiagnosticCode left, DiagnosticCode right) => left.Equals(right);

    /// <summary>Whether the codes differ.</summary>
    public static bool operator !=(DiagnosticCode left, DiagnosticCode right) => !left.Equals(right);
}
