using Mingzhang.Auditing.Dates;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Auditing.Dates;

public sealed class TimelinessAuditTests
{
    [Theory]
    [InlineData("批复日期：2024年2月8日", "公开日期：2024年2月28日", null)]
    [InlineData("批复日期：2024年2月8日", "公开日期：2024年2月29日", "2024年2月28日")]
    [InlineData("批复时间2024年2月8日", "公开时间2024年2月7日", "2024年2月28日")]
    [InlineData("批复日期：2024年2月8日", "公开电话见封底", null)]
    [InlineData("批复日期：2024年2月30日", "公开日期：2024年4月1日", null)]
    public void A_pack_is_published_within_twenty_days_of_its_approval(
        string approved,
        string published,
        string? last
    ) =>
        Assert.Equal(
            last,
            new AuditBench()
                .Part(PartKind.Other, "封面", approved, published)
                .Run(new TimelinessAudit())
                .SingleOrDefault()
                ?.Expected
        );
}
