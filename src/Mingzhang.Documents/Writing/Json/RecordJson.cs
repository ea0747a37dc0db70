using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>How records that the program keeps for itself are written: compact, without nulls, Chinese as it is.</summary>
internal static class RecordJson
{
    /// <summary>Options for one serializer context, to which they belong from then on.</summary>
    public static JsonSerializerOptions Options() =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
