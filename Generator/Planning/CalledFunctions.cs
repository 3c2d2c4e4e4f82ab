using System;
using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Models;

namespace Activations.Generator.Planning;

/// <summary>Finds the vector math's functions that kernels call.</summary>
internal static class CalledFunctions
{
    /// <summary>The functions that one activation calls.</summary>
    /// <param name="plan">The activation.</param>
    /// <returns>The functions, each once, in the order of their names.</returns>
    public static EquatableArray<CalledFunction> In(ActivationPlan plan)
        => Sort(Programs(plan)
            .SelectMany(program => program.Instructions)
            .Select(instruction => instruction.Function)
            .OfType<string>()
            .Select(name => new CalledFunction(name, plan.ElementType)));

    /// <summary>The functions that any of the activations calls.</summary>
    /// <param name="sets">What each of them calls.</param>
    /// <returns>
    /// The functions, each once, in the order of their names; <see langword="null"/> if there is no activation at all, which is
    /// something else than activations that call nothing.
    /// </returns>
    public static EquatableArray<CalledFunction>? Union(IReadOnlyCollection<EquatableArray<CalledFunction>> sets)
        => sets.Count == 0 ? null : Sort(sets.SelectMany(set => set));

    private static EquatableArray<CalledFunction> Sort(IEnumerable<CalledFunction> functions)
        => new(functions
            .Distinct()
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ThenBy(function => function.ElementType)
            .ToArray());

    private static IEnumerable<KernelProgram> Programs(ActivationPlan plan)
        => new[] { plan.Forward, plan.Derivative, plan.OutputDerivative, plan.ForwardWithDerivative }.OfType<KernelProgram>();
}
