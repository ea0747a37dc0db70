using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>
/// Walks through a JSON file member by member, strictly: an unknown, doubled or missing member, a value of another kind
/// or anything that is no JSON ends the reading with a <see cref="PackFormatException"/> that names line, column and path.
/// </summary>
internal ref struct JsonCursor
{
    private const string Regenerate = "请用“mingzhang compile”或“mingzhang read”重新生成";
    private const int NoStep = -1;
    private readonly ReadOnlySpan<byte> _file;
    private readonly List<(string? Name, int Index)> _path;
    private Utf8JsonReader _reader;

    /// <summary>Starts before the first value.</summary>
    public JsonCursor(ReadOnlySpan<byte> file)
    {
        _file = file;
        _path = [];
        _reader = new Utf8JsonReader(file, new JsonReaderOptions { MaxDepth = 32 });
    }

    /// <summary>Moves to the first value of the file.</summary>
    public void Begin() => Advance();

    /// <summary>Says that the file must end here.</summary>
    public void End()
    {
        if (Advance())
        {
            throw Error("文件末尾有多余的内容", Regenerate);
        }
    }

    /// <summary>Enters an object.</summary>
    public void OpenObject()
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw WrongKind("对象 {…}");
        }

        _path.Add((null, NoStep));
    }

    /// <summary>Moves to the value of the object's next member, or leaves the object.</summary>
    /// <param name="shape">The members it may have.</param>
    /// <param name="seen">The members met so far; 0 at the start.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>False when the object has ended.</returns>
    public bool NextMember(ObjectShape shape, ref uint seen, out string name)
    {
        _path[^1] = (null, NoStep);
        Advance();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            for (var i = 0; i < shape.RequiredCount; i++)
            {
                if ((seen & (1u << i)) == 0)
                {
                    _path.RemoveAt(_path.Count - 1);
                    throw Error($"缺少成员“{shape.Names[i]}”", Regenerate);
                }
            }

            _path.RemoveAt(_path.Count - 1);
            name = "";
            return false;
        }

        var index = 0;
        while (index < shape.Names.Length && !_reader.ValueTextEquals(shape.Names[index]))
        {
            index++;
        }

        if (index == shape.Names.Length)
        {
            throw Error(
                $"未知的成员“{Shorten(Text())}”",
                $"此处只能有：{string.Join('、', shape.Names)}；请检查拼写，或升级明账"
            );
        }

        name = shape.Names[index];
        _path[^1] = (name, NoStep);
        if ((seen & (1u << index)) != 0)
        {
            throw Error($"成员“{name}”重复", "请删去其中一个");
        }

        seen |= 1u << index;
        Advance();
        return true;
    }

    /// <summary>Enters an array.</summary>
    public void OpenArray()
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            throw WrongKind("数组 […]");
        }

        _path.Add((null, NoStep));
    }

    /// <summary>Moves to the array's next element, or leaves the array.</summary>
    public bool NextElement()
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            _path.RemoveAt(_path.Count - 1);
            return false;
        }

        _path[^1] = (null, _path[^1].Index + 1);
        return true;
    }

    /// <summary>Whether the value is a string.</summary>
    public readonly bool IsText => _reader.TokenType == JsonTokenType.String;

    /// <summary>Whether the value is null.</summary>
    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Where the current value stands.</summary>
    public readonly JsonSpot Here => new(_reader.TokenStartIndex, Path());

    /// <summary>The value as text.</summary>
    public string AsText() => IsText ? Text() : throw WrongKind("字符串");

    /// <summary>The value as a list of texts.</summary>
    public List<string> AsTexts()
    {
        var texts = new List<string>();
        OpenArray();
        while (NextElement())
        {
            texts.Add(AsText());
        }

        return texts;
    }

    /// <summary>The value as a whole number within bounds.</summary>
    public int AsInt(int low, int high)
    {
        var number = AsLong();
        return number >= low && number <= high
            ? (int)number
            : throw Error(
                $"数值 {number.ToString(CultureInfo.InvariantCulture)} 超出范围",
                string.Create(CultureInfo.InvariantCulture, $"应在 {low} 与 {high} 之间")
            );
    }

    /// <summary>The value as a whole number.</summary>
    public long AsLong()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetInt64(out var number))
        {
            throw WrongKind("整数");
        }

        return number;
    }

    /// <summary>The value as an exact decimal number.</summary>
    public decimal AsDecimal()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetDecimal(out var number))
        {
            throw WrongKind("数值");
        }

        return number;
    }

    /// <summary>The value as true or false.</summary>
    public bool AsBoolean() =>
        _reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw WrongKind("true 或 false"),
        };

    /// <summary>The exception for something wrong at the current value.</summary>
    public readonly PackFormatException Error(string problem, string advice) => ErrorAt(Here, problem, advice);

    /// <summary>The exception for something wrong at a value met before.</summary>
    public readonly PackFormatException ErrorAt(JsonSpot spot, string problem, string advice) =>
        new(problem, $"{Position(spot.Offset)}，{spot.Path}", advice);

    private readonly PackFormatException WrongKind(string wanted) => Error($"这里应是{wanted}", Regenerate);

    private string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new PackFormatException(
                "字符串不是有效的 UTF-8 文本",
                $"{Position(_reader.TokenStartIndex)}，{Path()}",
                "文件可能已损坏或被按其他编码另存；" + Regenerate,
                e
            );
        }
    }

    private bool Advance()
    {
        try
        {
            return _reader.Read();
        }
        catch (JsonException e)
        {
            var where = $"{Position(_reader.BytesConsumed)}，{Path()}";
            throw IsPrefix()
                ? new PackFormatException("文件不完整，在中途断开", where, "可能是复制或下载中断；" + Regenerate, e)
                : new PackFormatException("不是有效的 JSON", where, "文件可能被改坏；" + Regenerate, e);
        }
    }

    private readonly bool IsPrefix()
    {
        try
        {
            var probe = new Utf8JsonReader(
                _file,
                isFinalBlock: false,
                new JsonReaderState(_reader.CurrentState.Options)
            );
            while (probe.Read()) { }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private readonly string Position(long offset)
    {
        var before = _file[..(int)offset];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"第 {line} 行第 {column} 列");
    }

    private readonly string Path()
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in _path)
        {
            if (name is not null)
            {
                path.Append('.').Append(name);
            }
            else if (index != NoStep)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
        }

        return path.ToString();
    }

    /// <summary>A text short enough for a message.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
