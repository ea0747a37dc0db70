using System.Text;
using System.Text.Json;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Findings;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class ReportJsonTests
{
    private static byte[] Bytes(Report report, PackIdentity? pack, string file = "pack.json")
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, pack, file, stream);
        return stream.ToArray();
    }

    private static JsonElement Json(byte[] bytes) => JsonDocument.Parse(bytes).RootElement;

    private static string Members(JsonElement element) =>
        string.Join(' ', element.EnumerateObject().Select(p => p.Name));

    [Fact]
    public void A_report_is_written_as_the_accepted_file()
    {
        var text = Encoding.UTF8.GetString(Bytes(ReportSamples.WithFindings(), PackBuilder.Identity));
        var withoutVersion = text.Replace(
            $"\"version\": \"{Tool.Version}\"",
            "\"version\": \"x.y.z\"",
            StringComparison.Ordinal
        );
        Golden.Equal("report.json", Encoding.UTF8.GetBytes(withoutVersion));
    }

    [Fact]
    public void The_members_are_those_of_the_contract_in_its_order()
    {
        var json = Json(Bytes(ReportSamples.WithFindings(), PackBuilder.Identity));
        Assert.Equal("tool pack summary coverage findings", Members(json));
        Assert.Equal("version rules", Members(json.GetProperty("tool")));
        Assert.Equal("file profile kind year unit readable", Members(json.GetProperty("pack")));
        Assert.Equal("error warning notice", Members(json.GetProperty("summary")));
        Assert.Equal("figures guarded unguarded rules", Members(json.GetProperty("coverage")));
        Assert.Equal("table row column", Members(json.GetProperty("coverage").GetProperty("unguarded")[0]));
        Assert.Equal("id applied passed failed state", Members(json.GetProperty("coverage").GetProperty("rules")[0]));
        var finding = json.GetProperty("findings")[0];
        Assert.Equal(
            "id rule severity category message advice expected found difference cause places",
            Members(finding)
        );
        Assert.Equal("role section table row column page line bbox text", Members(finding.GetProperty("places")[0]));
    }

    [Fact]
    public void Sheet_cell_and_paragraph_appear_where_they_are_known()
    {
        var json = Json(Bytes(ReportSamples.WithFindings(), PackBuilder.Identity));
        var place = json.GetProperty("findings")[1].GetProperty("places")[0];
        Assert.Equal("role section table row column page line bbox sheet cell paragraph text", Members(place));
        Assert.Equal(JsonValueKind.Null, place.GetProperty("page").ValueKind);
    }

    [Fact]
    public void Every_severity_category_and_state_has_its_word()
    {
        Assert.Equal(
            ["error", "notice", "warning"],
            Enum.GetValues<Severity>().Select(v => JsonWords.Severities[v]).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "footing cross-table narrative percentage growth count naming code completeness performance timeliness wording privacy",
            string.Join(' ', Enum.GetValues<Category>().Select(v => JsonWords.Categories[v]))
        );
        Assert.Equal(
            "passed failed not-applicable short-of-data",
            string.Join(' ', Enum.GetValues<RuleState>().Select(v => JsonWords.States[v]))
        );
    }

    [Fact]
    public void The_tool_states_its_version_without_build_metadata() =>
        Assert.Matches(
            "^[0-9]+\\.[0-9]+\\.[0-9]+$",
            Json(Bytes(ReportSamples.Clean(), null)).GetProperty("tool").GetProperty("version").GetString()
        );

    [Fact]
    public void A_file_that_could_not_be_read_says_so()
    {
        var pack = Json(Bytes(ReportSamples.WithoutData(), null, "scan.pdf")).GetProperty("pack");
        Assert.Equal(
            """{"file":"scan.pdf","profile":null,"kind":null,"year":null,"unit":null,"readable":false}""",
            JsonSerializer.Serialize(pack)
        );
    }

    [Fact]
    public void Several_files_make_an_array_and_none_an_empty_one()
    {
        var file = new CheckedFile("a.json", PackBuilder.Identity, ReportSamples.Clean());
        Assert.Equal(2, Json(Written([file, file])).GetArrayLength());
        Assert.Equal(0, Json(Written([])).GetArrayLength());
    }

    [Fact]
    public void Another_culture_writes_the_same_bytes() =>
        Assert.Equal(
            Bytes(ReportSamples.WithFindings(), PackBuilder.Identity),
            Cultures.In("ar-SA", () => Bytes(ReportSamples.WithFindings(), PackBuilder.Identity))
        );

    private static byte[] Written(IReadOnlyList<CheckedFile> files)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(files, stream);
        return stream.ToArray();
    }
}
