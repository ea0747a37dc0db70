using System.Text;

namespace Mingzhang.Forms.Definitions;

/// <summary>A text with fields in braces: {单位名称}2024年部门预算.</summary>
public sealed class TextTemplate
{
    private readonly (string Literal, string? Field)[] _parts;

    private TextTemplate(string source, (string Literal, string? Field)[] parts)
    {
        Source = source;
        _parts = parts;
    }

    /// <summary>The text as written.</summary>
    public string Source { get; }

    /// <summary>The fields it names.</summary>
    public IEnumerable<string> Fields => _parts.Select(p => p.Field).OfType<string>();

    /// <summary>Reads a template; false when braces do not pair or a field is empty.</summary>
    public static bool TryParse(string text, out TextTemplate template)
    {
        var parts = new List<(string, string?)>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = text.IndexOf('}', at);
            if (open < 0 && close < 0)
            {
                parts.Add((text[at..], null));
                break;
            }

            if (open < 0 || close <= open + 1 || text.IndexOf('{', open + 1, close - open - 1) >= 0)
            {
                template = Literal(text);
                return false;
            }

            parts.Add((text[at..open], text[(open + 1)..close]));
            at = close + 1;
        }

        template = new TextTemplate(text, [.. parts]);
        return true;
    }

    /// <summary>A template without fields.</summary>
    public static TextTemplate Literal(string text) => new(text, [(text, null)]);

    /// <summary>Fills the fields in.</summary>
    public string Fill(Func<string, string> field)
    {
        if (_parts is [var only])
        {
            return only.Field is null ? only.Literal : only.Literal + field(only.Field);
        }

        var text = new StringBuilder();
        foreach (var (literal, name) in _parts)
        {
            text.Append(literal);
            if (name is not null)
            {
                text.Append(field(name));
            }
        }

        return text.ToString();
    }

    /// <inheritdoc />
    public override string ToString() => Source;
}
