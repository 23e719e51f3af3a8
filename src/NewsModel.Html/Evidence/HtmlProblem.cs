namespace NewsModel.Html.Evidence;

/// <summary>A problem with the index in the text at which it is, before the lines are counted.</summary>
internal sealed record HtmlProblem(DiagnosticCode Code, DiagnosticSeverity Severity, string Message, int Index = -1, string Path = "");
