namespace Mingzhang.Browser.Tests;

/// <summary>The gallery of the workbench: where MINGZHANG_GALLERY names a folder, the tests leave pictures of what they see there.</summary>
internal static class Gallery
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("MINGZHANG_GALLERY");

    /// <summary>Whether pictures are wanted.</summary>
    public static bool IsWanted => Folder is not null;

    /// <summary>Keeps a picture of what the window shows, where one is wanted.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The picture's name, perhaps below a folder: year/01-login.</param>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Folder is null)
        {
            return;
        }

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
    }
}
