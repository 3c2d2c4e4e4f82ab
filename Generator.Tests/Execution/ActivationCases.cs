using System.Collections.Generic;
using System.Linq;

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

    /// <summary>The names of the classes, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(c => c.ClassName)];

    /// <summary>The names of the functions, for theories.</summary>
    public static TheoryData<string> FunctionNames => [.. TextbookFunctions.All.Select(function => function.Name)];

    public static ActivationCase Named(string name) => All.Concat(Parallel).Single(c => c.ClassName == name);

    /// <summary>The classes of one function and type.</summary>
    public static IEnumerable<ActivationCase> Of<T>(TextbookFunction function)
        => All.Where(c => c.Function == function && c.IsDouble == (typeof(T) == typeof(double)));
}
