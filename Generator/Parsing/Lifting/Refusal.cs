using Microsoft.CodeAnalysis;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>Something that can't be lifted. It lives no longer than the parse.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Reason">Why not, and what to write instead: a clause to follow a colon.</param>
internal sealed record Refusal(Location Location, string Reason);
