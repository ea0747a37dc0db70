using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingzhang.Findings;

namespace Mingzhang.Server.Uploads;

/// <summary>
/// What decisions are kept under: the same finding of the same file has the same fingerprint after it is checked again, whatever
/// number it has in the report then.
/// </summary>
public static class Fingerprints
{
    /// <summary>The fingerprints of a report's findings by their ids. Findings that say the same are told apart by their order.</summary>
    public static IReadOnlyDictionary<int, string> Of(IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new Dictionary<int, string>();
        foreach (var finding in findings)
        {
            var text = $"{finding.Rule}\n{finding.Message}";
            var before = seen.GetValueOrDefault(text);
            seen[text] = before + 1;
            var whole = before == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}\n{before}");
            all.Add(finding.Id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole))));
        }

        return all;
    }
}
