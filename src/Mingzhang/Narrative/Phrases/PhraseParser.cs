using System.Buffers;

namespace Mingzhang.Narrative.Phrases;

/// <summary>Reads the notation of phrases: words, {field}, [perhaps|or this], (this|or that).</summary>
internal sealed class PhraseParser
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("{}[]()|");
    private readonly string _text;
    private int _at;

    private PhraseParser(string text) => _text = text;

    /// <summary>Reads a phrase.</summary>
    /// <exception cref="FormatException">The notation is broken; the message says where and why, in Chinese.</exception>
    public static IReadOnlyList<PhraseNode> Parse(string text)
    {
        var parser = new PhraseParser(text);
        var nodes = parser.Sequence();
        return parser._at == text.Length ? nodes : throw parser.Broken($"这里不应当有“{text[parser._at]}”");
    }

    private List<PhraseNode> Sequence()
    {
        var nodes = new List<PhraseNode>();
        while (_at < _text.Length && _text[_at] is not ('|' or ']' or ')' or '}'))
        {
            nodes.Add(
                _text[_at] switch
                {
                    '{' => Field(),
                    '[' => Choice(']', isOptional: true),
                    '(' => Choice(')', isOptional: false),
                    _ => Literal(),
                }
            );
        }

        return nodes;
    }

    private LiteralNode Literal()
    {
        var end = _text.AsSpan(_at).IndexOfAny(Signs);
        var text = end < 0 ? _text[_at..] : _text.Substring(_at, end);
        _at += text.Length;
        return new LiteralNode(text, ReadableText.Of(text).Text);
    }

    private FieldNode Field()
    {
        var close = _text.IndexOf('}', _at);
        var name = close < 0 ? throw Broken("“{”没有对应的“}”") : _text[(_at + 1)..close];
        if (!PhraseFields.TryParse(name, out var field))
        {
            throw Broken($"不认识的字段“{name}”；可用：{PhraseFields.List}");
        }

        _at = close + 1;
        return new FieldNode(field);
    }

    private ChoiceNode Choice(char close, bool isOptional)
    {
        var open = _at;
        var choices = new List<IReadOnlyList<PhraseNode>>();
        do
        {
            _at++;
            var choice = Sequence();
            choices.Add(choice.Count > 0 ? choice : throw Broken("选项不能为空"));
        } while (_at < _text.Length && _text[_at] == '|');

        if (_at >= _text.Length || _text[_at] != close)
        {
            _at = open;
            throw Broken($"“{_text[open]}”没有对应的“{close}”");
        }

        _at++;
        return new ChoiceNode(choices, isOptional);
    }

    private FormatException Broken(string message) => new($"第 {_at + 1} 个字符：{message}");
}
