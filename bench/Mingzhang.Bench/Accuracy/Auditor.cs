using Mingzhang.Auditing;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reading;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Bench.Accuracy;

/// <summary>Reads and checks as `mingzhang check` does.</summary>
internal sealed class Auditor(ProfileStore store)
{
    private readonly Profile[] _profiles = [.. store.Ids.Select(i => store.Find(i)!)];

    /// <summary>Reads a file of any format.</summary>
    public static RawDocument Read(string file) => PackFileReader.ReadRaw(file, ReadingLimits.Default);

    /// <summary>Recognises a document; null when it is no pack.</summary>
    public RecognizedPack? Recognize(RawDocument document) => PackRecognizer.Recognize(document, _profiles);

    /// <summary>Recognises and checks a document; nothing when it is no pack.</summary>
    public (RecognizedPack? Pack, Report? Report) Check(RawDocument document) =>
        Recognize(document) is { } read
            ? (read, PackAudit.Check(new AuditRequest(read.Profile, read.Pack) { Source = read }))
            : (null, null);

    /// <summary>Checks a compiled sample.</summary>
    public static Report Check(PackForms form) => PackAudit.Check(new AuditRequest(form.Sample.Profile, form.Pack));

    /// <summary>What is told apart when the findings of two reports are compared: those above notices, places left out.</summary>
    public static HashSet<string> Alarms(Report? report) =>
        report is null
            ? []
            :
            [
                .. report
                    .Findings.Where(f => f.Severity != Severity.Notice)
                    .Select(f => $"{f.Rule}|{f.Expected}|{f.Found}|{f.Message}"),
            ];
}
