using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Parsing.Lifting;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>In which order functions are tried as the one whose derivative a candidate is.</summary>
internal static class ForwardOrder
{
    /// <summary>The functions that may be it, the likeliest first.</summary>
    public static IEnumerable<FunctionUnit> Of(LiftedFunction candidate, IReadOnlyList<FunctionUnit> units)
    {
        FunctionUnit unit = candidate.Unit;
        return units
            .Where(other => other != unit
                && !(other.Method.Equals(unit.Method, Microsoft.CodeAnalysis.SymbolEqualityComparer.Default) && other.SelectorValue == unit.SelectorValue)
                && (other.Case is null || unit.Case is null || other.Case == unit.Case)
                && (!NameWords.IsDerivative(other.Name) || (NameWords.IsDerivative(unit.Type.Name) && NameWords.IsDerivative(unit.Name))))
            .OrderBy(other => IsDeclared(unit, other) ? 0 : IsNamed(unit, other) ? 1 : candidate.Calls.Any(call => call.Body == other.Body) ? 2 : 3);
    }

    /// <summary>Whether <c>[DerivativeOf]</c> names a function.</summary>
    public static bool IsDeclared(FunctionUnit derivative, FunctionUnit function)
        => derivative.DeclaredFunction is { } declared && declared == function.Name;

    /// <summary>Whether the names say that one is the other's derivative.</summary>
    public static bool IsNamed(FunctionUnit derivative, FunctionUnit function)
    {
        string stem = NameWords.Stem(derivative.Name);
        string other = NameWords.Stem(function.Name);
        return stem == other
            || (derivative.Case is { } derivativeCase && NameWords.Stem(derivativeCase) == other && function.Case is null)
            || (function.Case is { } functionCase && NameWords.Stem(functionCase) == stem && derivative.Case is null);
    }

    /// <summary>The variables of a function that may be its input, the likeliest first.</summary>
    public static IEnumerable<FreeVariable> Inputs(LiftedFunction function)
        => function.Variables
            .Where(variable => function.Formula.Uses(variable.Key) && NumericKinds.Of(variable.Type) == NumericKind.Real)
            .OrderBy(static variable => NameWords.IsInput(variable.Key) ? 0 : 1)
            .ThenBy(static variable => variable.IsParameter ? 0 : 1)
            .Take(2);
}
