using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Planning;

using Xunit;

namespace Activations.Generator.Tests.Emission;

/// <summary>Classes that share a plan share its text, and nothing of one another.</summary>
public sealed class RememberedTextTests
{
    [Fact]
    public void SharedPlan_GivesTheTextThatAPlanOfItsOwnGives()
    {
        foreach (SavedValue saved in (SavedValue[])[SavedValue.Output, SavedValue.Derivative, SavedValue.Input])
        {
            ActivationPlan shared = SamplePlans.Sigmoid(saved: saved);

            // Remembered from the second time on: so each comes once more, and between others.
            foreach (ActivationSource source in Sources(shared).Concat(Sources(shared)).Concat(Sources(shared).Reverse()))
            {
                Assert.Equal(ActivationEmitter.Emit(source with { Plan = SamplePlans.Sigmoid(saved: saved) }), ActivationEmitter.Emit(source));
            }
        }
    }

    private static IEnumerable<ActivationSource> Sources(ActivationPlan plan)
    {
        foreach (string name in (string[])["A", "AMuchLongerName"])
        {
            foreach (int depth in (int[])[0, 2])
            {
                ActivationSource source = new(Hierarchy(name, depth), name, plan, SamplePlans.Modern);
                yield return source;
                yield return source;
                yield return source with { Parallel = true };
                yield return source with { Capabilities = new(HasStaticAbstractInterface: false, HasHardwareVectors: false) };
            }
        }
    }

    private static HierarchySpec Hierarchy(string name, int depth) => new(
        "Demo",
        new EquatableArray<TypeSpec>(Enumerable.Range(0, depth).Select(i => new TypeSpec("class", "Outer" + i, "")).ToArray()),
        new TypeSpec("class", name, ""));
}
