using Mingzhang.Cli.Files;
using Mingzhang.Cli.Syntax;

namespace Mingzhang.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>--profiles: the folder of profiles.</summary>
    public static TextOption Profiles() =>
        new(
            "--profiles",
            null,
            "目录",
            $"放着各版式的文件夹；不写时看环境变量 {ProfileFolder.Variable}，再看程序旁边的 profiles"
        );
}
