using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Documents.Checking;

/// <summary>A pack in hand with the profile to hold it to.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Profile">Its profile.</param>
/// <param name="Source">How it was read; null for a pack that we compiled.</param>
public sealed record OpenedPack(Pack Pack, Profile Profile, RecognizedPack? Source);
