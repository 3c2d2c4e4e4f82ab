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
    /// <returns>Their names, each once, in ordinal order.</returns>
    public static EquatableArray<string> In(ActivationPlan plan)
        => Sort(Programs(plan)
            .SelectMany(program => program.Instructions)
            .Select(instruction => instruction.Function)
            .OfType<string>());

    /// <summary>The functions that any of the activations calls.</summary>
    /// <param name="sets">What each of them calls.</param>
    /// <returns>
    /// Their names, each once, in ordinal order; <see langword="null"/> if there is no activation at all, which is
    /// something else than activations that call nothing.
    /// </returns>
    public static EquatableArray<string>? Union(IReadOnlyCollection<EquatableArray<string>> sets)
        => sets.Count == 0 ? null : Sort(sets.SelectMany(set => set));

    private static EquatableArray<string> Sort(IEnumerable<string> names)
        => new(names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray());

    private static IEnumerable<KernelProgram> Programs(ActivationPlan plan)
        => new[] { plan.Forward, plan.Derivative, plan.OutputDerivative, plan.ForwardWithDerivative }.OfType<KernelProgram>();
}
