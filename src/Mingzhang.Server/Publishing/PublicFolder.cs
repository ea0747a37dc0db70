using System.Globalization;
using Mingzhang.Server.Settings;

namespace Mingzhang.Server.Publishing;

/// <summary>Where the published files are: public/year/kind/unit/number below the data.</summary>
/// <param name="settings">The settings.</param>
public sealed class PublicFolder(ServerSettings settings)
{
    private readonly string _root = Path.GetFullPath(Path.Combine(settings.Data, "public"));

    /// <summary>A new name for a folder on the same disk, not yet public.</summary>
    public string NewTemporary() => Path.Combine(_root, ".writing", Guid.NewGuid().ToString("N"));

    /// <summary>The folder of a version.</summary>
    /// <exception cref="ArgumentException">The unit's code is no name of a folder.</exception>
    public string Of(int year, string kind, string unit, int number)
    {
        ArgumentException.ThrowIfNullOrEmpty(unit);
        return kind.Concat(unit).All(char.IsAsciiLetterOrDigit)
            ? Path.Combine(
                _root,
                year.ToString(CultureInfo.InvariantCulture),
                kind,
                unit,
                number.ToString(CultureInfo.InvariantCulture)
            )
            : throw new ArgumentException($"{unit} is no name of a folder.", nameof(unit));
    }

    /// <summary>The path of a file that the manifest of a version names, or null: no other file is public.</summary>
    public string? Find(Manifest manifest, string name)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return name == Manifest.FileName || manifest.Files.Any(f => f.Name == name)
            ? Path.Combine(Of(manifest.Year, manifest.Kind, manifest.Unit, manifest.Number), name)
            : null;
    }
}
