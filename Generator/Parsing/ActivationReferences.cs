using System.Collections.Generic;

using Activations.Generator.Models;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Activations.Generator.Parsing;

/// <summary>
/// The activations that formulas evaluate: each is parsed once, and one that leads back to itself is found out.
/// </summary>
internal sealed class ActivationReferences
{
    private readonly Dictionary<(SyntaxTree Tree, TextSpan Span), ActivationSpec?> _specs = [];

    /// <summary>Whether one of them leads back to one whose formula is being lifted.</summary>
    public bool HasCycle { get; private set; }

    /// <summary>Reads an activation that a formula evaluates.</summary>
    /// <param name="type">The class, of this compilation's source.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">The compilation in which the formula has its meaning.</param>
    /// <param name="referrer">The class whose formula evaluates it.</param>
    /// <returns>What it asks for, or <see langword="null"/> if it has an error of its own.</returns>
    public ActivationSpec? Find(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, ActivationDeclaration referrer)
    {
        for (ActivationDeclaration? above = referrer; above is not null; above = above.Referrer)
        {
            if (KeyOf(above.Type) == KeyOf(type))
            {
                HasCycle = true;
                return null;
            }
        }

        // Symbols of two compilations are never equal; where they are declared is.
        if (!_specs.TryGetValue(KeyOf(type), out ActivationSpec? spec))
        {
            spec = ActivationParser.Parse(new ActivationDeclaration(
                type, attribute, compilation, report: null, referrer.CancellationToken, referrer));
            _specs.Add(KeyOf(type), spec);
        }

        return spec;
    }

    private static (SyntaxTree Tree, TextSpan Span) KeyOf(INamedTypeSymbol type)
    {
        SyntaxReference reference = type.DeclaringSyntaxReferences[0];
        return (reference.SyntaxTree, reference.Span);
    }
}
