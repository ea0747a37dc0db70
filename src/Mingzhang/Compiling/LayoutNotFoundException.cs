using System.Globalization;
using Mingzhang.Books;
using Mingzhang.Profiles;

namespace Mingzhang.Compiling;

/// <summary>A profile has no layout for a book, or none with anything to compile; the message says which it has.</summary>
public sealed class LayoutNotFoundException(Profile profile, Cover cover) : Exception(Describe(profile, cover))
{
    private static string Describe(Profile profile, Cover cover)
    {
        if (!profile.CanCompile)
        {
            return $"版式 {profile.Id} 只用来检查公开件，没有可以编制的部分。请在封面的“版式”换成本地的版式。";
        }

        var known = string.Join('、', profile.Layouts.Select(l => l.Id));
        return cover.Layout is { } layout
            ? $"版式 {profile.Id} 没有变体“{layout}”；可用：{known}。请更正封面的“版式变体”。"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"版式 {profile.Id} 没有 {cover.Year} 年度的默认变体；可用：{known}。请在封面填写“版式变体”。"
            );
    }
}
