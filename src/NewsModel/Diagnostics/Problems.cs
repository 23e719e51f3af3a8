using System.Globalization;
using System.Text;

namespace NewsModel.Diagnostics;

/// <summary>All problems with their messages: what is wrong and what to do.</summary>
internal static class Problems
{
    private const int MaxQuotedLength = 40;
    private const int MaxReasonLength = 160;

    /// <summary>Stands for text that is not quoted, since it is that of <c>secured</c>.</summary>
    public const string Hidden = "…";

    public static Problem NoFrontMatter { get; } = Warning(DiagnosticCode.NoFrontMatter,
        "There is no front matter, so the whole text was taken as the body; begin the first line with '---' if there should be some.");

    public static Problem PathForText(string text) => Warning(DiagnosticCode.NoFrontMatter,
        $"There is no front matter, so {Quote(text)} was taken as the body; it looks like the path of a file, so read the file if it is one.");

    public static Problem UnterminatedFrontMatter(string fence) => Error(DiagnosticCode.UnterminatedFrontMatter,
        $"The front matter that begins here has no closing fence, so the whole text was taken as the body; end it with {fence}.");

    public static Problem InvalidUtf8 { get; } = Error(DiagnosticCode.InvalidUtf8,
        "These bytes are not UTF-8; save the file as UTF-8.");

    public static Problem LoneSurrogateInText { get; } = Error(DiagnosticCode.InvalidUtf8,
        "Half of a surrogate pair stands here, which is no character; remove it or restore its other half.");

    public static Problem NotAMapping { get; } = Error(DiagnosticCode.NotAMapping,
        "The front matter is not a mapping; write 'key: value' lines between the fences.");

    public static Problem NotAnObject { get; } = Error(DiagnosticCode.NotAMapping,
        "An article in JSON is an object, and here is something else; write it as in {\"title\": \"…\"}.");

    public static Problem PageOfArticles { get; } = Error(DiagnosticCode.SeveralArticles,
        "This is a page of articles, and none was read; read it as a page, or all articles of the file.");

    public static Problem LinesOfArticles { get; } = Error(DiagnosticCode.SeveralArticles,
        "Another article begins here, and the first was read; read all articles of the file.");

    public static Problem PointsNowhere { get; } = Warning(DiagnosticCode.PointsNowhere,
        "A pointer in this list leads to no text, and was left out; write JSON pointers such as \"/price\".");

    public static Problem ComplexKey { get; } = Error(DiagnosticCode.ComplexKey,
        "A list or a map is used as a key, and the entry was left out; use text as the key.");

    public static Problem TemplateAsKey { get; } = Error(DiagnosticCode.ComplexKey,
        "In double braces a map is the key of another, and the entry was left out; put quotes around the whole value if it is text such as '{{ x }}'.");

    public static Problem OutdentedText { get; } = Warning(DiagnosticCode.OutdentedText,
        "A line of this quoted text is not indented deeper than its key, which some readers refuse; indent all of its lines.");

    public static Problem InvalidMerge { get; } = Error(DiagnosticCode.InvalidMerge,
        "The merge key '<<' takes a map or a list of maps, and was left out; write an alias of a map after it.");

    public static Problem SeveralDocuments { get; } = Error(DiagnosticCode.SeveralDocuments,
        "A second YAML document begins here and was left out; keep one document between the fences.");

    public static Problem ExpectedScalar { get; } = Error(DiagnosticCode.ExpectedScalar,
        "A list or a map stands here, but the key takes a single value; write one value after the colon.");

    public static Problem EmptyEntry { get; } = Warning(DiagnosticCode.EmptyEntry,
        "An empty entry was left out; remove it, or quote it if it should be text.");

    public static Problem KeptAsExtension { get; } = Warning(DiagnosticCode.KeptAsExtension,
        "The value is not of the shape that the article model has for this key, so it was kept among the extensions.");

    public static Problem TruncatedFraction { get; } = Warning(DiagnosticCode.TruncatedFraction,
        "The fraction of the second was cut off at 100 nanoseconds; write at most seven digits.");

    public static Problem NoTitle { get; } = Warning(DiagnosticCode.NoTitle,
        "The page has no title, because it is empty or begins with a marker; put the title in the first block, with a blank line after it.");

    public static Problem NavigationAsTitle(string title) => Warning(DiagnosticCode.NavigationAsTitle,
        $"The page begins with navigation, so its title is {Quote(title)}; remove what stands before the title of the article.");

    public static Problem InvalidYaml(string reason) => Error(DiagnosticCode.InvalidYaml,
        $"This is not valid YAML: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; correct it here, or quote the value before it.");

    public static Problem ColonInValue(string key) => Error(DiagnosticCode.InvalidYaml,
        $"The value of {Quote(key)} holds a colon before a space or at its end, so that the value would be a key; put the value of {Quote(key)} in quotes.");

    public static Problem InvalidJson(string reason) => Error(DiagnosticCode.InvalidJson,
        $"This is not valid JSON: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; correct it here.");

    public static Problem InvalidToml(string reason) => Error(DiagnosticCode.InvalidToml,
        $"This is not valid TOML: {reason}.");

    public static Problem TableTwice(string key) => Error(DiagnosticCode.RedefinedTable,
        $"The table {Quote(key)} is defined twice; write all of its keys below one header.");

    public static Problem OtherThanTable(string key) => Error(DiagnosticCode.RedefinedTable,
        $"{Quote(key)} is a value or a list already, so the table here was left out; rename one of the two.");

    public static Problem OtherThanTables(string key) => Error(DiagnosticCode.RedefinedTable,
        $"{Quote(key)} is something else than a list of tables already, so the table here was left out; rename one of the two.");

    public static Problem NoTable(string key) => Error(DiagnosticCode.RedefinedTable,
        $"{Quote(key)} is a value and no table, so what belongs to it here was left out; rename one of the two.");

    public static Problem ClosedTable(string key) => Error(DiagnosticCode.RedefinedTable,
        $"The table {Quote(key)} is defined elsewhere, so this key was left out; write it there.");

    public static Problem NotUnderstood(string what, string toDo) => Error(DiagnosticCode.NotUnderstood,
        $"This looks like {what}, not an article, so nothing was read; {toDo}.");

    public static Problem DuplicateKey(string key) => Error(DiagnosticCode.DuplicateKey,
        $"The key {Quote(key)} occurs twice, and the first value stands; remove one of the two.");

    public static Problem UnknownAlias(string name) => Error(DiagnosticCode.UnknownAlias,
        $"The alias {Quote("*" + name)} names no anchor that ends before it, and was taken as empty; define {Quote("&" + name)} first.");

    public static Problem IgnoredTag(string tag) => Warning(DiagnosticCode.IgnoredTag,
        $"The tag {Quote(tag)} was left out; the value was read without it.");

    public static Problem InvalidInteger(string text) => Error(DiagnosticCode.InvalidInteger,
        $"{Quote(text)} is not a whole number; write digits such as 42 or -1.");

    public static Problem IntegerOutOfRange(string text) => Error(DiagnosticCode.IntegerOutOfRange,
        $"{Quote(text)} is out of range; write a number from -2147483648 to 2147483647.");

    public static Problem InvalidBoolean(string text) => Error(DiagnosticCode.InvalidBoolean,
        $"{Quote(text)} is not a truth value; write true or false.");

    public static Problem OldBoolean(string text, bool value) => Warning(DiagnosticCode.OldBoolean,
        $"{Quote(text)} was taken as {(value ? "true" : "false")}, as in YAML 1.1; write {(value ? "true" : "false")}.");

    public static Problem InvalidDateTime(string text) => Error(DiagnosticCode.InvalidDateTime,
        $"{Quote(text)} is not a date and time that can be read; write it as in 2020-01-02T10:31:00Z, with 'Z' or an offset such as +02:00.");

    public static Problem DateWithoutTime(string text) => Warning(DiagnosticCode.DateWithoutTime,
        $"{Quote(text)} has no time and was taken as midnight UTC; write {text}T00:00:00Z.");

    public static Problem DateWithoutOffset(string text, DateTimeOffset value) => Warning(DiagnosticCode.DateWithoutOffset,
        $"{Quote(text)} has no offset and was taken as UTC; write {Rfc3339.Format(value)}.");

    public static Problem DayWithoutOffset(string text) => Warning(DiagnosticCode.DateWithoutTime,
        $"{Quote(text)} has no time and was taken as midnight UTC; add a time with an offset if that is not meant.");

    public static Problem NoDate(string text) => Warning(DiagnosticCode.KeptAsExtension,
        $"{Quote(text)} is not a date that can be read, so it was kept among the extensions; write it as in 2020-01-02 or 2020-01-02T10:31:00Z.");

    public static Problem OpenDate(string text) => Error(DiagnosticCode.OpenDate,
        $"{Quote(text)} may begin with the month or with the day, so it was kept among the extensions; write the year first, as in 2020-01-31, or choose a vocabulary that says which it is.");

    public static Problem SecondKey(string key, string preferred, string property) => Warning(DiagnosticCode.SecondKey,
        $"{Quote(key)} and {Quote(preferred)} both hold '{property}'; {Quote(preferred)} counts, and {Quote(key)} was kept among the extensions. Remove one of them.");

    public static Problem InvalidVocabulary(string reason) => Error(DiagnosticCode.InvalidVocabulary, reason);

    public static Problem DateInFileName { get; } = Error(DiagnosticCode.DateInFileName,
        "The date stands in the name of the file alone, so nothing was changed; rename the file, or ask for a date in the front matter.");

    public static Problem NoPlaceInVocabulary(string property, string vocabulary) => Error(DiagnosticCode.NoPlaceInVocabulary,
        $"Front matter as in '{vocabulary}' has no place for this value of '{property}', so nothing was changed; leave it as it was, or use an extension.");

    public static Problem KeyOfProperty(string key, string property, string vocabulary) => Error(DiagnosticCode.KeyOfProperty,
        $"In '{vocabulary}', {Quote(key)} holds '{property}', so it cannot be an extension, and nothing was changed; change '{property}'.");

    public static Problem OtherType(string path, string expected) => Error(DiagnosticCode.OtherType,
        $"The value of {Quote(path)} is not {expected}; correct it. It was kept among the extensions.");

    public static Problem InvalidKeys(string reason) => Error(DiagnosticCode.InvalidKeys, reason);

    public static Problem MisspelledKey(string key, string meant) => Warning(DiagnosticCode.MisspelledKey,
        $"The key {Quote(key)} is unknown, so it was kept among the extensions; did you mean {Quote(meant)}?");

    public static Problem InputTooLong(long limit) => Error(DiagnosticCode.InputTooLong,
        $"The input is longer than {Number(limit)} bytes and was not read; raise ReadOptions.MaxInputLength if you trust it.");

    public static Problem TooDeep(int limit) => Error(DiagnosticCode.TooDeep,
        $"Lists and maps nest deeper than {Number(limit)} levels, and reading ended here; flatten them.");

    public static Problem TooManyNodes(int limit) => Error(DiagnosticCode.TooManyNodes,
        $"There are more than {Number(limit)} values, and reading ended here; raise ReadOptions.MaxNodes if you trust the file.");

    public static Problem TooManyAliases(int limit) => Error(DiagnosticCode.TooManyAliases,
        $"There are more than {Number(limit)} aliases, and reading ended here; raise ReadOptions.MaxAliasExpansions if you trust the file.");

    public static Problem TooMuchRepeated(int limit) => Error(DiagnosticCode.TooManyAliases,
        $"The aliases repeat more than {Number(limit)} characters, and reading ended here; raise ReadOptions.MaxInputLength if you trust the file.");

    public static Problem TooManyRepeated(int limit) => Error(DiagnosticCode.TooManyAliases,
        $"The aliases repeat more than {Number(limit)} values, too many for a text of this length, and reading ended here; write the values out.");

    public static Problem TooManyProblems(int limit) => Error(DiagnosticCode.TooManyProblems,
        $"There are more than {Number(limit)} problems, and the others are not listed; correct these first.");

    public static Problem LoneSurrogate(int index) => Error(DiagnosticCode.LoneSurrogate,
        $"The text holds half of a surrogate pair at index {Number(index)}, which no file can hold; remove it or restore its other half.");

    public static Problem ReservedKey(string key) => Error(DiagnosticCode.ReservedKey,
        $"The extensions hold the key {Quote(key)}, which is a property of the model; set the property instead.");

    public static Problem KeptBesideProperty(string key, string kept, string shape) => Error(DiagnosticCode.ReservedKey,
        $"The extensions hold {kept} under {Quote(key)}, from a file that has it where a {shape} belongs, "
        + $"and the new {shape} cannot stand beside it; remove it from the extensions.");

    public static Problem TooDeepToWrite(int limit) => Error(DiagnosticCode.TooDeepToWrite,
        $"Lists and maps nest deeper than {Number(limit)} levels, which no reader would accept; flatten the extensions.");

    public static Problem HoldsOneArticle(string format, int count) => Error(DiagnosticCode.HoldsOneArticle,
        $"A file of the format {Quote(format)} holds one article, and there are {Number(count)}; write them one by one, or in a format for several.");

    public static Problem NoPlace(string format) => Warning(DiagnosticCode.NoPlace,
        $"The format {Quote(format)} has no place for this; keep the original.");

    public static Problem Altered(string format) => Warning(DiagnosticCode.Altered,
        $"The format {Quote(format)} cannot hold this as it is, and it reads differently; keep the original.");

    public static Problem Reordered(string format) => Warning(DiagnosticCode.Altered,
        $"The format {Quote(format)} holds the extensions in another order; none of them is lost by that.");

    public static Problem Gained(string format) => Warning(DiagnosticCode.Altered,
        $"The article has none of this, but the format {Quote(format)} reads as if it had; keep the original.");

    public static Problem BrokenText(DiagnosticCode code) => Error(DiagnosticCode.BrokenText,
        $"There is an error ({code}) that leaves open what stands where, so that the text is not edited; correct that first.");

    public static Problem SharedInTheWay { get; } = Error(DiagnosticCode.SharedInTheWay,
        "An anchor, an alias or a merge key makes this value one with another, so that it is not edited; write the value out first.");

    public static Problem LayoutInTheWay { get; } = Error(DiagnosticCode.LayoutInTheWay,
        "This value is written in a way that cannot be edited in its place, such as brackets with comments between; write it in lines first.");

    public static Problem ComplexKeyInTheWay { get; } = Error(DiagnosticCode.LayoutInTheWay,
        "A list or a map is used as a key here, so that the value is not edited; put quotes around all of it if it is text such as '{{ x }}'.");

    public static Problem EmptyInTheWay { get; } = Error(DiagnosticCode.LayoutInTheWay,
        "An entry of a list in brackets cannot be empty; write the list in lines first, one entry after each dash.");

    public static Problem NoNullInToml { get; } = Error(DiagnosticCode.NoNullInToml,
        "TOML has no null, so that nothing was changed; remove the key, or give it a value such as \"\".");

    public static Problem NotInOwnStyle(string format) => Error(DiagnosticCode.NotInOwnStyle,
        $"The text is not as the format {Quote(format)} writes it, so that it cannot be edited without changing the rest; write it anew first.");

    public static Problem EditNotProven { get; } = Error(DiagnosticCode.EditNotProven,
        "The edited text would not read as what is wanted here, so that nothing was changed; make this change by hand.");

    public static Problem NoPlaceInText { get; } = Error(DiagnosticCode.NoPlaceInText,
        "Plain text has no place for this value, so that nothing was changed; leave it out, or use another format.");

    public static Problem NotAnArticle(string what, string toDo) => Error(DiagnosticCode.NotAnArticle,
        $"This looks like {what}, not an article, so nothing was changed; {toDo}.");

    public static Problem OtherFrontMatter(string what, string toDo) => Error(DiagnosticCode.OtherFrontMatter,
        $"This is {what}, which cannot be edited, so nothing was changed; {toDo}.");

    public static Problem NoFrontMatterToEdit { get; } = Error(DiagnosticCode.NoFrontMatterToEdit,
        "The file has no front matter, so it may be no article, and nothing was changed; put two lines '---' first, or set EditOptions.AddFrontMatter.");

    public static Problem RepeatedKeyInTheWay(string key) => Error(DiagnosticCode.RepeatedKeyInTheWay,
        $"The key {Quote(key)} occurs twice, and other programs take the last value, so nothing was changed; remove one of the two first.");

    public static Problem OtherFormatAfterEdit(string format) => Error(DiagnosticCode.OtherFormatAfterEdit,
        $"The edited text would begin like the format {Quote(format)} and be read as that, so nothing was changed; let it begin with something else.");

    public static Problem TitleNeededInText { get; } = Error(DiagnosticCode.TitleNeededInText,
        "The first block of a page is read as its title, so without one the next block would become it; give the article a title.");

    public static Problem LocaleOfMarkers(string? locale) => Error(DiagnosticCode.LocaleOfMarkers, locale is null
        ? "The locale of a page is that of its markers, and none would be left; remove the locale as well."
        : $"The locale of a page is that of its markers, which would be {Quote(locale)}; ask for that locale as well.");

    public static Problem WhiteSpaceInText { get; } = Error(DiagnosticCode.WhiteSpaceInText,
        "On a page, white space around a text, at the ends of its lines, or of more than one blank line does not count; leave it out.");

    public static Problem OtherPartInText { get; } = Error(DiagnosticCode.OtherPartInText,
        "On this page the text would be read as another part of the article, such as a marker, the lead or a related title; "
        + "word it differently, or make this change by hand.");

    public static Problem FileForbidden { get; } = Error(DiagnosticCode.FileUnreadable,
        "The file or folder may not be read by this user; change its permissions, or leave it out.");

    public static Problem FileVanished { get; } = Error(DiagnosticCode.FileVanished,
        "There is no such file or folder, or none any more; leave it out, or run again.");

    public static Problem LinkNowhere { get; } = Error(DiagnosticCode.LinkNowhere,
        "The symbolic link leads nowhere or in a circle; correct it or delete it.");

    public static Problem NameNotReadable { get; } = Error(DiagnosticCode.NameNotReadable,
        "The name is not UTF-8, so the file cannot be opened; rename it.");

    public static Problem PathOutside { get; } = Error(DiagnosticCode.NameNotReadable,
        "The path is empty or leads out of the folder; name a file below it.");

    public static Problem FileUnreadable(string reason) => Error(DiagnosticCode.FileUnreadable,
        $"The file or folder cannot be read: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; see to that, or leave it out.");

    public static Problem DamagedArchive(string reason) => Error(DiagnosticCode.DamagedArchive,
        $"The archive is damaged here, and what follows was not read: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; make or fetch it again.");

    public static Problem OtherManifest { get; } = Warning(DiagnosticCode.ManifestNotUsed,
        "The manifest is of other options or another version of the library, so all files were read; it is written anew.");

    public static Problem ForeignManifest { get; } = Warning(DiagnosticCode.ManifestNotUsed,
        "The file is no manifest, so it was neither used nor overwritten; name another file, or delete it.");

    public static Problem DamagedManifest { get; } = Warning(DiagnosticCode.ManifestNotUsed,
        "The manifest is damaged, so the files of the damaged part were read; it is written anew.");

    public static Problem ManifestUnreadable(string reason) => Warning(DiagnosticCode.ManifestNotUsed,
        $"The manifest cannot be read, so all files were: {Harmless(reason.TrimEnd('.'), MaxReasonLength)}; it is written anew.");

    public static Problem ChangedSinceEdit { get; } = Error(DiagnosticCode.ChangedMeanwhile,
        "The file was changed by somebody else while it was being edited, or after the edit was interrupted, so it was left alone; edit it once more.");

    public static Problem NotAFileToEdit { get; } = Error(DiagnosticCode.NotAFileToEdit,
        "The article is no file of its own, but in an archive, a page or lines of JSON, so it was left alone; take it out into a file first.");

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

            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
            else
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }
}
