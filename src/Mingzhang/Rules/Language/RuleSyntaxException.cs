namespace Mingzhang.Rules.Language;

/// <summary>An expression of a rule cannot be read.</summary>
/// <param name="position">Where in the expression, from 0.</param>
/// <param name="message">What is wrong, in Chinese.</param>
internal sealed class RuleSyntaxException(int position, string message) : Exception(message)
{
    /// <summary>Where in the expression, from 0.</summary>
    public int Position { get; } = position;
}
