using Mingzhang.Profiles;
using Mingzhang.Yaml;

namespace Mingzhang.Tests.Profiles;

/// <summary>The files of a small sound profile, in which a test breaks one place.</summary>
internal sealed class ProfileFiles
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["profile.yaml"] = """
            name: 示例
            kind: budget
            unit: 万元
            """,
        ["forms/1.yaml"] = """
            - id: "1"
              title: 部门支出总表
              source: 支出
              accounts: 功能
              columns:
                - {id: 编码, role: 编码}
                - {id: 名称, role: 名称}
                - {id: 合计, role: 金额}
                - {id: 项目支出, role: 金额, where: {支出类型: 项目}}
              rows:
                - {level: 合计, cells: {名称: 合计}}
                - {each: 功能项, level: 项, cells: {编码: "{科目编码}", 名称: "{科目名称}"}}
            """,
        ["layouts/2024.yaml"] = """
            id: "2024"
            from: 2024
            to: 2025
            default: true
            title: "{主体名称}{年度}年预算"
            parts:
              - part: 表
                title: 表
                sections:
                  - {heading: 表1, table: "1", number: 表1}
            """,
    };

    /// <summary>The profile as it stands.</summary>
    public Profile Read() => ProfileReader.Read("示例", _files);

    /// <summary>Replaces a text that must occur once in a file.</summary>
    public ProfileFiles With(string file, string old, string replacement)
    {
        Assert.Equal(2, _files[file].Split(old).Length);
        _files[file] = _files[file].Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Takes the mark ▸ out of a file and says where it stood, as line:column.</summary>
    public string TakeMark(string file)
    {
        var before = _files[file].Split('▸')[0].Split('\n');
        _files[file] = _files[file].Replace("▸", "", StringComparison.Ordinal);
        return $"{before.Length}:{before[^1].Length + 1}";
    }

    /// <summary>Adds or replaces a file.</summary>
    public ProfileFiles WithFile(string file, string text)
    {
        _files[file] = text;
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public ProfileFiles Without(string file)
    {
        Assert.True(_files.Remove(file));
        return this;
    }

    /// <summary>What is wrong with the profile, one line each; it must be refused.</summary>
    public string Problems() => Assert.Throws<YamlProblemsException>(Read).Message;
}
