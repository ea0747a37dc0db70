using Mingzhang.Documents.Writing.Json;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>Reading the words that stand for the values of an enumeration.</summary>
internal static class JsonCursorWords
{
    /// <summary>The value as one of the words of a list.</summary>
    public static T AsWord<T>(this ref JsonCursor cursor, WordList<T> words)
        where T : struct, Enum
    {
        var word = cursor.AsText();
        return words.TryParse(word, out var value)
            ? value
            : throw cursor.Error($"不认识的词“{word}”", $"此处可用：{string.Join('、', words.All)}");
    }
}
