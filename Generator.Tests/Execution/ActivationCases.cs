using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>All classes that the generator is given.</summary>
internal static class ActivationCases
{
    /// <summary>
    /// Each function in both types with everything that it can save; with other hyperparameters than the default, what
    /// is computed anew only: the forms with the output and with the derivative.
    /// </summary>
    public static IReadOnlyList<ActivationCase> All { get; } =
    [
        .. from function in TextbookFunctions.All
           from isDouble in (bool[])[false, true]
           from save in (Saved[])[Saved.Auto, Saved.Output, Saved.Derivative, Saved.Input]
           where save != Saved.Output || function.OutputDerivative is not null
           where function.IsDefault || save is Saved.Output or Saved.Derivative
           select new ActivationCase(function, isDouble, save),
    ];

    /// <summary>Some of them once more, on several threads: a kernel of each kind in both types.</summary>
    public static IReadOnlyList<ActivationCase> Parallel { get; } =
    [
        .. from activation in All
           where activation.Function.IsDefault
               && (activation.Function.Entry, activation.Save) is ("sigmoid", Saved.Output) or ("gelu", Saved.Derivative) or ("relu", Saved.Input)
           select activation with { Parallel = true },
    ];

    /// <summary>
    /// With <see cref="Accuracy.Fast"/>, each function that has something to gain: in float, with the default
    /// hyperparameter or one that scales the argument, and some in double, which has no fast functions but forms of its
    /// own. Of what it can save, the form that has all.
    /// </summary>
    public static IReadOnlyList<ActivationCase> Fast { get; } =
    [
        .. from function in TextbookFunctions.All
           where IsTranscendental(function)
           from isDouble in (bool[])[false, true]
           where isDouble
               ? function.IsDefault && function.Entry is ("sigmoid" or "tanh" or "elu" or "silu" or "gelu" or "mish" or "softplus")
               : function.IsDefault || function.Scale is not null
           select new ActivationCase(function, isDouble, Saved.Derivative, Accuracy: Accuracy.Fast),
    ];

    /// <summary>The names of the fast classes, for theories.</summary>
    public static TheoryData<string> FastNames => [.. Fast.Select(c => c.ClassName)];

    /// <summary>The names of the classes, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(c => c.ClassName)];

    /// <summary>The names of the functions, for theories.</summary>
    public static TheoryData<string> FunctionNames => [.. TextbookFunctions.All.Select(function => function.Name)];

    public static ActivationCase Named(string name) => All.Concat(Parallel).Concat(Fast).Single(c => c.ClassName == name);

    /// <summary>The classes of one function and type.</summary>
    public static IEnumerable<ActivationCase> Of<T>(TextbookFunction function)
        => All.Where(c => c.Function == function && c.IsDouble == (typeof(T) == typeof(double)));

    private static bool IsTranscendental(TextbookFunction function)
    {
        foreach (ExpressionNode node in ActivationCatalogue.Find(function.Entry)!.CreateFormula().Nodes.ToArray())
        {
            if (node.Op is ExpressionOp.Exp or ExpressionOp.Log or ExpressionOp.Tanh or ExpressionOp.Sinh or ExpressionOp.Cosh or >= ExpressionOp.Cbrt
                && node.OperandCount == 1)
            {
                return true;
            }
        }

        return false;
    }
}
