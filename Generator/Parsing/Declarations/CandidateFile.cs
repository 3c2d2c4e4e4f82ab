using System.Collections.Immutable;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Parsing.Declarations;

/// <summary>A file and its classes that may be activations, if any: what attributes they have, only the compiler can tell.</summary>
/// <param name="Snapshot">The compilation that it is a part of.</param>
/// <param name="Tree">The file.</param>
/// <param name="Classes">The classes' declarations, in the order of the file.</param>
internal sealed record CandidateFile(DeclarationSnapshot Snapshot, SyntaxTree Tree, ImmutableArray<SyntaxNode> Classes);
