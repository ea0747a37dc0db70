namespace Mingzhang.Server.Web;

/// <summary>
/// Refuses requests with characters that no database keeps as text: the character zero and halves of pairs. No keyboard types
/// them.
/// </summary>
internal static class WholeText
{
    /// <summary>Looks at the address, and at the fields of a form whose token holds. Stands behind the check of the token.</summary>
    public static async Task DemandAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        Demand(request.Path.Value);
        foreach (var (_, values) in request.Query)
        {
            DemandAll(values);
        }

        if (FormMarks.HasValidForm(context))
        {
            foreach (var (name, values) in await request.ReadFormAsync(context.RequestAborted))
            {
                Demand(name);
                DemandAll(values);
            }
        }

        await next(context);
    }

    /// <summary>Looks at texts that came inside another one.</summary>
    public static void DemandAll(IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            Demand(text);
        }
    }

    private static void Demand(string? text)
    {
        for (var i = 0; i < (text?.Length ?? 0); i++)
        {
            if (char.IsHighSurrogate(text![i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                throw new BadHttpRequestException("A character that is no text.");
            }
        }
    }
}
