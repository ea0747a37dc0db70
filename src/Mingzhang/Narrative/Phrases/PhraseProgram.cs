namespace Mingzhang.Narrative.Phrases;

/// <summary>A step of a compiled phrase: match words or a field and go on, or try several ways in order.</summary>
/// <param name="Literal">The words; null for another kind of step.</param>
/// <param name="Field">The field; null for another kind of step.</param>
/// <param name="Ways">Where to go on: one step for words and fields, several in order of preference for a choice.</param>
internal sealed record PhraseStep(string? Literal, PhraseField? Field, IReadOnlyList<int> Ways);

/// <summary>A phrase as steps that a matcher walks; the last step is the end.</summary>
internal sealed class PhraseProgram
{
    private readonly List<PhraseStep> _steps = [];

    /// <summary>Compiles the pieces of a phrase.</summary>
    public PhraseProgram(IReadOnlyList<PhraseNode> nodes)
    {
        _steps.Add(new PhraseStep(null, null, []));
        Start = Compile(nodes, 0);
    }

    /// <summary>The end, step 0.</summary>
    public static int End => 0;

    /// <summary>The first step.</summary>
    public int Start { get; }

    /// <summary>All steps.</summary>
    public IReadOnlyList<PhraseStep> Steps => _steps;

    // Built from the end to the front, so that every step knows where to go on.
    private int Compile(IReadOnlyList<PhraseNode> nodes, int next)
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            next = nodes[i] switch
            {
                LiteralNode literal => Add(new PhraseStep(literal.Readable, null, [next])),
                FieldNode field => Add(new PhraseStep(null, field.Field, [next])),
                ChoiceNode choice => Add(new PhraseStep(null, null, Ways(choice, next))),
                _ => throw new InvalidOperationException("unknown piece of a phrase"),
            };
        }

        return next;
    }

    private List<int> Ways(ChoiceNode choice, int next)
    {
        var ways = choice.Choices.Select(c => Compile(c, next)).ToList();
        if (choice.IsOptional)
        {
            ways.Add(next);
        }

        return ways;
    }

    private int Add(PhraseStep step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }
}
