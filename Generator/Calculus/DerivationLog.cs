using System.Collections.Generic;
using Activations.Generator.Expressions;
using Activations.Generator.Models;

namespace Activations.Generator.Calculus;

/// <summary>Collects the steps of a derivation for the documentation.</summary>
internal sealed class DerivationLog
{
    // A reader follows this many; the rest of a large formula's routine steps is left out.
    private const int MostSteps = 32;

    private readonly List<DerivationStep> _steps = [];

    /// <summary>Whether further steps would be left out: their texts need not be made.</summary>
    public bool IsFull => _steps.Count >= MostSteps;

    public EquatableArray<DerivationStep> Steps => new(_steps.ToArray());

    /// <summary>Adds a step that changed something.</summary>
    public void Add(string rule, string before, string after)
    {
        if (!IsFull && before != after)
        {
            _steps.Add(new DerivationStep(rule, before, after));
        }
    }

    /// <summary>A step's operand, in parentheses unless it is one symbol.</summary>
    public static string Group(Expression expression)
    {
        string text = FormulaPrinter.Print(expression);
        return expression.Node.Op is ExpressionOp.Input or ExpressionOp.Output or ExpressionOp.Parameter
            || expression.Node is { Op: ExpressionOp.Constant, Value: >= 0 }
            ? text
            : "(" + text + ")";
    }
}
