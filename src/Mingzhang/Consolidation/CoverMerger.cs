using System.Globalization;
using Mingzhang.Books;
using Mingzhang.Books.Schema;
using Mingzhang.Packs;

namespace Mingzhang.Consolidation;

/// <summary>Makes the department's cover; every book must speak of the same department, kind, year and profile.</summary>
internal static class CoverMerger
{
    public static Cover Merge(BookStack stack)
    {
        var first = stack.First.Cover;
        var layout = Given(stack, c => c.Layout);
        foreach (var (book, name) in stack.Books)
        {
            Compare(stack, name, "类型", BookTerms.NameOf(book.Cover.Kind), BookTerms.NameOf(first.Kind));
            Compare(stack, name, "年度", Text(book.Cover.Year), Text(first.Year));
            Compare(stack, name, "版式", book.Cover.Profile, first.Profile);
            Compare(stack, name, "版式变体", book.Cover.Layout, layout);
            Compare(stack, name, "部门代码", book.Cover.DepartmentCode, first.DepartmentCode);
            Compare(stack, name, "部门名称", book.Cover.DepartmentName, first.DepartmentName);
        }

        return first with
        {
            Scope = PackScope.Department,
            Layout = layout,
            Region = Given(stack, c => c.Region),
            FiscalLevel = Given(stack, c => c.FiscalLevel),
            DepartmentSystemName = Given(stack, c => c.DepartmentSystemName),
            DepartmentShortName = Given(stack, c => c.DepartmentShortName),
        };
    }

    private static string? Given(BookStack stack, Func<Cover, string?> field) =>
        stack.Books.Select(b => field(b.Book.Cover)).FirstOrDefault(v => v is not null);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static void Compare(BookStack stack, string book, string item, string? value, string? expected)
    {
        if (value is not null && value != expected)
        {
            stack.Report(
                ConsolidationProblemKind.OtherCover,
                $"{book} 封面",
                $"{item}是“{value}”，{stack.Books[0].Name}的是“{expected}”，不能汇总在一起。",
                "更正封面，或把这一本拿出来。"
            );
        }
    }
}
