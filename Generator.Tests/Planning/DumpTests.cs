using System;
using System.Diagnostics;
using Activations.Generator.Catalogue;
using Activations.Generator.Planning;
using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Planning;

public sealed class DumpTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        foreach (CatalogueEntry entry in ActivationCatalogue.Entries)
        {
            foreach (ElementType type in (ElementType[])[ElementType.Single, ElementType.Double])
            {
                Stopwatch watch = Stopwatch.StartNew();
                PlanOutcome outcome = ActivationPlanner.Plan(entry.CreateFormula(), type, SavedValue.Auto);
                output.WriteLine($"== {entry.Name} {type} {watch.Elapsed.TotalMilliseconds:F1} ms");
                ActivationPlan p = outcome.Plan!;
                output.WriteLine($"  f = {p.FunctionText}\n  f' = {p.DerivativeText}\n  from y: {p.OutputDerivativeText}\n  {p.Saved}: {p.SavedReason}");
                foreach (PlanAlternative a in p.Alternatives) { output.WriteLine("  " + a); }
                foreach (RejectedForm r in p.Rejected) { output.WriteLine("  " + r); }
                foreach (string n in p.Notes) { output.WriteLine("  note: " + n); }
                Print("forward", p.Forward);
                Print("derivative", p.Derivative);
                Print("from output", p.OutputDerivative);
                Print("both", p.ForwardWithDerivative);
            }
        }
    }

    private void Print(string name, KernelProgram? p)
    {
        if (p is null) { return; }
        output.WriteLine("  -- " + name);
        for (int i = 0; i < p.Instructions.Count; i++)
        {
            KernelInstruction k = p.Instructions[i];
            output.WriteLine($"     {i}: {k.Op} {k.Function} {(k.A >= 0 ? k.A : "")} {(k.B >= 0 ? k.B : "")} {(k.C >= 0 ? k.C : "")} {(k.Op == KernelOp.Constant ? BitConverter.Int64BitsToDouble(k.Bits) : "")} {k.Name} {(k.Comment is null ? "" : "// " + k.Comment)}");
        }

        output.WriteLine("     => " + string.Join(",", p.Results));
    }
}
