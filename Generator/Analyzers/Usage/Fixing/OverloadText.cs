using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;
using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>Writes the method that takes the output, beside a derivative that takes the input.</summary>
internal static class OverloadText
{
    private const string Suffix = "FromOutput";

    /// <summary>What the fix needs; nothing if there is no place for the method, or its name is taken.</summary>
    public static ImmutableDictionary<string, string?> Write(ProvenDerivative proof, Formula form)
    {
        FunctionUnit unit = proof.Function.Unit;
        string name = unit.Name + (unit.Name.Contains("_") ? "_from_output" : Suffix);
        string output = FixText.LocalName(proof) is "s" ? "y" : "output";
        bool isFree = !unit.Type.GetMembers(name).Any() && !unit.Method.Parameters.Any(parameter => parameter.Name == output);
        return unit.Case is null
            && unit.Selector is null
            && isFree
            && proof.Output is null
            && unit.Body is MethodDeclarationSyntax { TypeParameterList: null } method
            && unit.Type.TypeKind is TypeKind.Class or TypeKind.Struct
            && NumericKinds.Of(unit.Method.ReturnType) == NumericKind.Real
            && Parameters(proof, form, output) is { } parameters
            && OutputWording.Write(proof, form, output, withGradient: true) is { } text
                ? ImmutableDictionary<string, string?>.Empty.Add(
                    DiagnosticProperties.Member,
                    $"{Modifiers(method)}{FixText.TypeName(unit.Method.ReturnType)} {name}({string.Join(", ", parameters)}) => {text};")
                : ImmutableDictionary<string, string?>.Empty;
    }

    /// <summary>The output in the place of the input, unless the form takes both.</summary>
    private static List<string>? Parameters(ProvenDerivative proof, Formula form, string output)
    {
        List<string> parameters = [];
        foreach (IParameterSymbol parameter in proof.Function.Unit.Method.Parameters)
        {
            string declaration = $"{FixText.TypeName(parameter.Type)} {parameter.Name}";
            if (!SymbolEqualityComparer.Default.Equals(parameter, proof.Input?.Symbol))
            {
                parameters.Add(declaration);
                continue;
            }

            if (NumericKinds.Of(parameter.Type) != NumericKind.Real)
            {
                return null;
            }

            if (UsesInput(form))
            {
                parameters.Add(declaration);
            }

            parameters.Add($"{FixText.TypeName(parameter.Type)} {output}");
        }

        return proof.Input is { IsParameter: true } ? parameters : null;
    }

    private static bool UsesInput(Formula form)
    {
        foreach (ExpressionNode node in form.Nodes)
        {
            if (node.Op == ExpressionOp.Input)
            {
                return true;
            }
        }

        return false;
    }

    private static string Modifiers(MethodDeclarationSyntax method)
        => string.Concat(method.Modifiers
            .Where(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword
                or SyntaxKind.PrivateKeyword or SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword)
            .Select(static modifier => modifier.ValueText + " "));
}
