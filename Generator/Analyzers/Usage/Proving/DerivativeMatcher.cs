using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>
/// Finds out which of a candidate's variables is the input, which the output, which the gradient that comes from
/// behind: parameters come in any order, so the roles are tried, the likeliest first, and the algebra decides.
/// </summary>
internal static class DerivativeMatcher
{
    // A hand-written derivative has few variables; what has more is something else.
    private const int MostVariables = 6;

    /// <summary>Proves that a candidate is the derivative of a function.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="forward">The function.</param>
    /// <returns>The proof's roles, or <see langword="null"/>.</returns>
    public static ProvenDerivative? Prove(LiftedFunction candidate, ForwardFunction forward)
    {
        List<FreeVariable> own = [.. candidate.Variables.Where(variable => candidate.Formula.Uses(variable.Key))];
        if (own.Count > MostVariables)
        {
            return null;
        }

        // A hyperparameter of the function is no other thing in its derivative.
        List<FreeVariable> roles = [.. own.Where(variable => variable.Key == forward.InputKey || !forward.Formula.Uses(variable.Key))];

        // What is added to a gradient that other paths have contributed to is told from a factor by trying both.
        FreeVariable? sum = candidate.Target is { } target ? roles.Find(variable => variable.Key == target.Key) : null;
        return (sum is null ? null : Prove(candidate, forward, [.. roles.Where(variable => variable != sum)], sum))
            ?? Prove(candidate, forward, roles, sum: null);
    }

    private static ProvenDerivative? Prove(LiftedFunction candidate, ForwardFunction forward, List<FreeVariable> roles, FreeVariable? sum)
    {
        // Of an input and an output that are both given, the output isn't the input.
        bool hasInput = candidate.Variables.Any(static variable => variable.IsParameter && NameWords.IsInput(variable.Key));
        IEnumerable<FreeVariable?> inputs =
            [.. roles.Where(variable => !hasInput || NameWords.IsInput(variable.Key) || !NameWords.IsOutput(variable.Key)).OrderBy(Rank), null];
        foreach (FreeVariable? input in inputs)
        {
            Formula ofInput = input is null ? candidate.Formula : candidate.Formula.WithInput(input.Key);
            List<FreeVariable> rest = [.. roles.Where(variable => variable != input)];
            if (rest.Count > 2)
            {
                continue;
            }

            foreach ((FreeVariable? output, FreeVariable? gradient) in Assign(rest))
            {
                if (IsProved(forward, ofInput, output, gradient, sum))
                {
                    return new ProvenDerivative(candidate, forward, ofInput, input, output, gradient);
                }
            }
        }

        return null;
    }

    private static bool IsProved(ForwardFunction forward, Formula formula, FreeVariable? output, FreeVariable? gradient, FreeVariable? sum)
    {
        Formula candidate = output is null ? formula : formula.With(output.Key, forward.Formula);
        Formula expected = gradient is null ? forward.Derivative : forward.Derivative.Times(gradient.Key);
        expected = sum is null ? expected : expected.Plus(sum.Key);
        return !candidate.HasUndecidedCondition() && !FormulaProof.IsRefuted(candidate, expected) && FormulaProof.AreEqual(candidate, expected);
    }

    /// <summary>Who of what is left is the output and who the gradient: each at most one.</summary>
    private static IEnumerable<(FreeVariable? Output, FreeVariable? Gradient)> Assign(List<FreeVariable> rest)
    {
        switch (rest.Count)
        {
            case 0:
                yield return (null, null);
                break;
            case 1 when NameWords.IsGradient(rest[0].Key) || !NameWords.IsOutput(rest[0].Key):
                yield return (null, rest[0]);
                yield return (rest[0], null);
                break;
            case 1:
                yield return (rest[0], null);
                yield return (null, rest[0]);
                break;
            case 2:
                yield return (rest[0], rest[1]);
                yield return (rest[1], rest[0]);
                break;
        }
    }

    private static int Rank(FreeVariable variable)
        => NameWords.IsInput(variable.Key) ? 0 : NameWords.IsOutput(variable.Key) || NameWords.IsGradient(variable.Key) ? 2 : 1;
}
