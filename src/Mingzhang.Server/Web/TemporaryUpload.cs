using Mingzhang.Books.Importing;
using Mingzhang.Server.Acts;

namespace Mingzhang.Server.Web;

/// <summary>An uploaded file on the disk, for as long as it is read.</summary>
internal static class TemporaryUpload
{
    private const int MostDefects = 20;

    /// <summary>Reads an uploaded workbook; nothing of it stays.</summary>
    /// <exception cref="RefusedException">It cannot be read; every defect is told with its cell.</exception>
    public static async Task<T> ReadAsync<T>(IFormFile file, Func<string, T> read, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), $"mingzhang-{Guid.NewGuid():N}.xlsx");
        try
        {
            await using (var target = File.Create(path))
            {
                await file.CopyToAsync(target, cancel);
            }

            return read(path);
        }
        catch (BookFormatException e)
        {
            throw Refused(e.Defects.Select(d => d.ToString()), e.Count, path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The refusal of a file with defects.</summary>
    public static RefusedException Refused(IEnumerable<string> defects, long count, string path = "") =>
        new(
            $"文件有 {count} 处问题，没有导入：{string.Join("　", defects.Take(MostDefects)).Replace(path.Length > 0 ? Path.GetFileName(path) : "\0", "文件", StringComparison.Ordinal)}{(count > MostDefects ? "　……" : "")}"
        );
}
