using System.Text.Json;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>Whose pack it is, as pack.json and the descriptor of the CSV files say it.</summary>
internal static class IdentityJson
{
    /// <summary>Writes it as a property of the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, string property, PackIdentity identity)
    {
        json.WriteStartObject(property);
        json.WriteString("profile", identity.Profile);
        json.WriteString("layout", identity.Layout);
        json.WriteString("kind", JsonWords.Kinds[identity.Kind]);
        json.WriteNumber("year", identity.Year);
        json.WriteString("scope", JsonWords.Scopes[identity.Scope]);
        json.WriteString("code", identity.Code);
        json.WriteString("name", identity.Name);
        json.WriteEndObject();
    }
}
