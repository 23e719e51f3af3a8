using System.Globalization;
using System.Security;
using System.Text;

namespace NewsModel.Benchmarks;

/// <summary>Writes a drawing whose colours follow the reader's choice of light or dark.</summary>
internal sealed class Svg
{
    private const string Style = """
          <style>
            text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", Helvetica, Arial, sans-serif; fill: #1f2937; }
            .card { fill: #ffffff; stroke: #d1d5db; }
            .title { font-size: 19px; font-weight: 600; }
            .heading, .group { font-weight: 600; }
            .axis { font-size: 11.5px; fill: #6b7280; }
            .legend { font-size: 12.5px; }
            .ours { font-weight: 600; }
            .end { text-anchor: end; }
            .middle { text-anchor: middle; }
            .grid { stroke: #e5e7eb; }
            .guide { stroke: #9ca3af; stroke-dasharray: 4 4; }
            .fill0 { fill: #2563eb; }
            .fill1 { fill: #0d9488; }
            .fill2 { fill: #d97706; }
            .stroke0, .stroke1, .stroke2 { fill: none; stroke-width: 2; }
            .stroke0 { stroke: #2563eb; }
            .stroke1 { stroke: #0d9488; }
            .stroke2 { stroke: #d97706; }
            @media (prefers-color-scheme: dark) {
              text { fill: #e5e7eb; }
              .card { fill: #111827; stroke: #374151; }
              .axis { fill: #9ca3af; }
              .grid { stroke: #293241; }
              .guide { stroke: #6b7280; }
              .fill0 { fill: #60a5fa; }
              .fill1 { fill: #2dd4bf; }
              .fill2 { fill: #fbbf24; }
              .stroke0 { stroke: #60a5fa; }
              .stroke1 { stroke: #2dd4bf; }
              .stroke2 { stroke: #fbbf24; }
            }
          </style>

        """;

    private readonly StringBuilder _text = new();

    public Svg(int width, int height)
    {
        Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"");
        Append($"""     viewBox="0 0 {width} {height}" role="img" aria-labelledby="title description">""");
    }

    /// <summary>Says what the drawing shows to those who do not see it.</summary>
    public void Describe(string title, string description)
    {
        Append($"""  <title id="title">{SecurityElement.Escape(title)}</title>""");
        Append($"""  <desc id="description">{SecurityElement.Escape(description)}</desc>""");
        _ = _text.Append(Style.ReplaceLineEndings("\n"));
    }

    public void Rectangle(string name, double x, double y, double width, double height, double radius) =>
        Append($"""  <rect class="{name}" x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}" rx="{radius:0.#}"/>""");

    public void Line(string name, double x1, double y1, double x2, double y2) =>
        Append($"""  <line class="{name}" x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}"/>""");

    public void Path(string name, IEnumerable<(double X, double Y)> points)
    {
        string list = string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")));
        Append($"""  <polyline class="{name}" points="{list}"/>""");
    }

    /// <summary>A mark of one of three shapes, so that lines can be told apart without their colours.</summary>
    public void Mark(string name, int shape, double x, double y, double radius)
    {
        switch (shape)
        {
            case 0:
                Append($"""  <circle class="{name}" cx="{x:0.#}" cy="{y:0.#}" r="{radius:0.#}"/>""");
                break;
            case 1:
                Rectangle(name, x - radius, y - radius, 2 * radius, 2 * radius, radius: 0);
                break;
            default:
                double side = radius + 1;
                double bottom = y + radius;
                Append($"""  <path class="{name}" d="M{x:0.#} {y - side:0.#} L{x + side:0.#} {bottom:0.#} L{x - side:0.#} {bottom:0.#} Z"/>""");
                break;
        }
    }

    public void Text(string name, double x, double y, string text) =>
        Append($"""  <text class="{name}" x="{x:0.#}" y="{y:0.#}">{SecurityElement.Escape(text)}</text>""");

    public override string ToString() => _text + "</svg>\n";

    private void Append(FormattableString line) => _ = _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
