using Mingzhang.Narrative;
using Mingzhang.Numbers;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Claims;

/// <summary>A claim with where it stands.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Text">Its paragraph.</param>
/// <param name="Claim">The claim.</param>
internal sealed record Statement(TextSection Section, JoinedText Text, Claim Claim)
{
    /// <summary>Whether it stands inside the reason for another.</summary>
    public bool IsReason { get; init; }

    /// <summary>The statement that it is a part of; null when it stands for itself.</summary>
    public Statement? Whole => Section.Find(Claim.Parent);

    /// <summary>Where its number stands.</summary>
    public Place Place => Text.PlaceOf(Claim.ValueSpan);

    /// <summary>Where its subject stands; its number when the subject is carried over.</summary>
    public Place SubjectPlace => Claim.SubjectSpan is { } span ? Text.PlaceOf(span) : Place;

    /// <summary>The number as printed, with its unit.</summary>
    public string Printed => Claim.Number.Value.Plain() + Claim.Unit;

    /// <summary>What it is about, for messages.</summary>
    public string Name
    {
        get
        {
            var subject = Claim.Subject;
            var name = subject.Item.Length > 0 ? subject.Item : subject.Name;
            return name + subject.Aspect;
        }
    }

    /// <summary>Money in yuan; zero where the text says that there is none; null when it is no money.</summary>
    public decimal? Yuan => Claim.Yuan ?? (IsNone ? 0m : null);

    /// <summary>Whether the text says that there is none.</summary>
    public bool IsNone => Claim.Kind == ClaimKind.Amount && Claim.Defects.HasFlag(ClaimDefects.ZeroImplied);

    /// <summary>The weight in yuan of the last place that counts: trailing zeros are often dropped.</summary>
    public decimal LastPlace =>
        YuanPerUnit * (Claim.Number with { Decimals = Math.Max(Claim.Number.Decimals, 2) }).LastPlace;

    /// <summary>How many yuan its unit is.</summary>
    public decimal YuanPerUnit => MoneyUnits.InYuan(Claim.Unit) ?? 1m;
}
