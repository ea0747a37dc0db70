using Mingzhang.Server.Security;
using Mingzhang.Server.Workflow;
using Mingzhang.Testing;

namespace Mingzhang.Server.Tests.Workflow;

/// <summary>The table of steps as a whole.</summary>
public sealed class MoveModelTests
{
    [Fact]
    public void Every_stage_but_the_first_is_reached_and_every_stage_is_left()
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            Assert.NotEmpty(Moves.From(stage));
            if (stage is not (Stage.FirstDraft or Stage.FinalDraft))
            {
                Assert.Contains(Moves.All, m => m.To == stage);
            }
        }
    }

    [Fact]
    public void The_page_of_the_workflow_draws_what_the_program_does() =>
        GoldenText.EqualFile("docs/workflow.md", WorkflowPage.Write());

    [Fact]
    public void What_is_published_is_withdrawn_before_it_is_corrected() =>
        Assert.All(Moves.All.Where(m => m.From.IsPublished()), m => Assert.False(m.To.IsOpen()));

    [Fact]
    public void A_budget_never_becomes_final_accounts() =>
        Assert.DoesNotContain(Moves.All, m => m.From < Stage.FinalDraft != m.To < Stage.FinalDraft);

    [Fact]
    public void Only_returns_and_ceilings_reopen_a_book() =>
        Assert.All(Moves.All.Where(m => m.To.IsOpen()), m => Assert.True(m.IsReturn || m.Role == Role.BudgetOffice));

    [Fact]
    public void Words_and_stages_correspond() =>
        Assert.All(Enum.GetValues<Stage>(), s => Assert.Equal(s, Stages.Parse(s.Chinese())));

    [Fact]
    public void Random_walks_end_published_after_two_ups_and_two_downs()
    {
        const int seed = 20260105;
        var random = new Random(seed);
        for (var walk = 0; walk < 500; walk++)
        {
            var stage = Stage.FirstDraft;
            HashSet<Stage> seen = [stage];
            for (var step = 0; step < 10_000 && stage != Stage.Published; step++)
            {
                var moves = Moves.From(stage).ToList();
                stage = moves[random.Next(moves.Count)].To;
                seen.Add(stage);
            }

            Assert.True(stage == Stage.Published, $"seed {seed}, walk {walk} stayed at {stage}");
            Assert.Superset(
                new HashSet<Stage> { Stage.FirstSubmitted, Stage.SecondDraft, Stage.SecondSubmitted, Stage.Approved },
                seen
            );
        }
    }
}
