using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Parsing;

/// <summary>
/// A class and its <c>[Activation]</c>, as the rules look at them while it is parsed, and the way to report what is
/// wrong. It holds symbols and lives no longer than the parse.
/// </summary>
internal sealed class ActivationDeclaration
{
    private readonly Action<Diagnostic>? _report;
    private readonly AttributeData _attribute;

    public ActivationDeclaration(
        INamedTypeSymbol type,
        AttributeData attribute,
        Compilation compilation,
        Action<Diagnostic>? report,
        CancellationToken cancellationToken,
        ActivationDeclaration? referrer = null)
    {
        _attribute = attribute;
        _report = report;
        References = referrer?.References ?? new ActivationReferences();
        Referrer = referrer;
        Type = type;
        Compilation = compilation;
        CancellationToken = cancellationToken;
        Formulas = [.. type.GetMembers().OfType<IMethodSymbol>().Where(WellKnownSymbols.IsFormula)];
        Name = attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null;
    }

    public INamedTypeSymbol Type { get; }

    public Compilation Compilation { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The name as the user spelt it, or <see langword="null"/>.</summary>
    public string? Name { get; }

    /// <summary>The methods marked <c>[Formula]</c>.</summary>
    public ImmutableArray<IMethodSymbol> Formulas { get; }

    /// <summary>The class whose formula evaluates this one, or <see langword="null"/> if it is parsed for itself.</summary>
    public ActivationDeclaration? Referrer { get; }

    /// <summary>The activations that formulas have evaluated since the first of the referrers was parsed.</summary>
    public ActivationReferences References { get; }

    /// <summary>
    /// Whether the compiler has rejected what tells which function is meant, and has said so: guessing at it would
    /// only add errors that come from the guess.
    /// </summary>
    public bool IsMalformed
        => _attribute.AttributeConstructor is null
            || _attribute.ConstructorArguments.Any(argument => argument.Kind == TypedConstantKind.Error)
            || _attribute.NamedArguments.Any(argument => argument.Key == WellKnownNames.ElementType
                && (argument.Value.Kind == TypedConstantKind.Error || argument.Value.Value is IErrorTypeSymbol));

    public Location? AttributeLocation => AttributeSyntax?.GetLocation() ?? TypeLocation;

    /// <summary>The class's identifier.</summary>
    public Location? TypeLocation => Type.Locations.FirstOrDefault();

    /// <summary>The argument that gives the name.</summary>
    public Location? NameLocation
        => AttributeSyntax?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null)?.GetLocation()
            ?? AttributeLocation;

    public LanguageVersion LanguageVersion
        => AttributeSyntax?.SyntaxTree.Options is CSharpParseOptions options ? options.LanguageVersion : LanguageVersion.Latest;

    private AttributeSyntax? AttributeSyntax
        => _attribute.ApplicationSyntaxReference?.GetSyntax(CancellationToken) as AttributeSyntax;

    /// <summary>Finds the value given to one of the attribute's properties.</summary>
    /// <param name="name">The property's name.</param>
    /// <returns>
    /// The value, or <see langword="null"/> where none is given or the compiler has rejected it. A rejected value
    /// counts as not given, so that the generated members don't come and go while it is typed.
    /// </returns>
    public TypedConstant? FindArgument(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in _attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Error)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>Where one of the attribute's properties is given its value.</summary>
    /// <param name="name">The property's name.</param>
    /// <returns>The argument, or the attribute if there is none.</returns>
    public Location? LocationOf(string name)
        => AttributeSyntax?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.GetLocation()
            ?? AttributeLocation;

    /// <summary>Reports an error, if anyone wants to hear of it.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">Where.</param>
    /// <param name="arguments">What the message says.</param>
    public void Report(DiagnosticDescriptor descriptor, Location? location, params object[] arguments)
        => _report?.Invoke(Diagnostic.Create(descriptor, location, arguments));

    /// <summary>Reports an error together with what its fix needs.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">Where.</param>
    /// <param name="property">What a fix needs, under one of <see cref="DiagnosticProperties"/>.</param>
    /// <param name="value">The property's value.</param>
    /// <param name="arguments">What the message says.</param>
    public void ReportFixable(DiagnosticDescriptor descriptor, Location? location, string property, string value, params object[] arguments)
        => _report?.Invoke(Diagnostic.Create(
            descriptor,
            location,
            ImmutableDictionary<string, string?>.Empty.Add(property, value),
            arguments));
}
