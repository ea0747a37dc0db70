using System.Text;

namespace Mingzhang.Auditing;

/// <summary>Fills the words in braces of a check's sentence.</summary>
internal static class MessageFields
{
    /// <summary>Replaces <c>{name}</c> by its text; a name that is not given stays as it is, so that a test can see it.</summary>
    public static string Fill(string template, IReadOnlyList<(string Name, string Text)> fields)
    {
        var text = new StringBuilder(template);
        foreach (var (name, value) in fields)
        {
            text.Replace("{" + name + "}", Short(value));
        }

        return text.ToString();
    }

    private static string Short(string value) => value.Length <= 120 ? value : value[..117] + "……";
}
