using Mingzhang.Packs;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Workbench;

/// <summary>A pack as it is shown before and beside its publication: on paper and in a window of its own it must not pass for what was published.</summary>
internal static class DraftPack
{
    /// <summary>The pack under a title that says what it is.</summary>
    /// <param name="opened">The book.</param>
    /// <param name="compiled">The pack compiled from it.</param>
    public static Pack Of(OpenedBook opened, Pack compiled) =>
        new()
        {
            Identity = compiled.Identity,
            Title = (opened.Book.At.IsPublished() ? "预览：" : "草稿，未公开：") + compiled.Title,
            Parts = compiled.Parts,
        };
}
