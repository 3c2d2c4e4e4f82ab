using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Activations.Generator.Calculus;
using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Parsing;
using Activations.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Benchmarks.Compiling;

/// <summary>What the generator's steps take for one kind of formula: medians in milliseconds.</summary>
/// <param name="Nodes">The size of the formula as it was lifted.</param>
/// <param name="Lift">From the compiler's symbols to the formula.</param>
/// <param name="Derive">The algebra alone, which planning contains.</param>
/// <param name="Plan">From the formula to the plan.</param>
/// <param name="Emit">From the plan to the text.</param>
/// <param name="Outcome">What is kept, or why there is no plan.</param>
internal sealed record CompileTiming(int Nodes, double Lift, double Derive, double Plan, double Emit, string Outcome)
{
    private const int WarmUps = 5;

    private static readonly TargetCapabilities s_capabilities = new(HasStaticAbstractInterface: true, HasHardwareVectors: true);

    public static CompileTiming Measure(FormulaShape shape, int nodes, int runs)
    {
        CompileTiming[] timings =
        [
            .. Enumerable.Range(0, WarmUps + runs).Select(seed => Run(shape.Write(nodes, seed))).Skip(WarmUps),
        ];
        return new CompileTiming(
            timings[0].Nodes,
            Median(timings.Select(static t => t.Lift)),
            Median(timings.Select(static t => t.Derive)),
            Median(timings.Select(static t => t.Plan)),
            Median(timings.Select(static t => t.Emit)),
            timings[0].Outcome);
    }

    private static CompileTiming Run(string body)
    {
        string source = $"using System;\nusing Activations;\n[Activation] sealed partial class Subject\n{{\n    [Formula] static float F(float x) {{ {body} }}\n}}\n";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Subject",
            [CSharpSyntaxTree.ParseText(source)],
            CompilerReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        INamedTypeSymbol type = compilation.GetTypeByMetadataName("Subject")!;
        AttributeData attribute = WellKnownSymbols.FindActivationAttribute(type)!;

        (ActivationSpec? spec, double lift) = Time(() => ActivationParser.Parse(new ActivationDeclaration(
            type, attribute, compilation, report: null, CancellationToken.None)));
        if (spec is null)
        {
            throw new InvalidOperationException("The benchmark's formula can't be lifted: " + body);
        }

        (_, double derive) = Time(() => Derivation.Derive(spec.Formula));

        // Not by way of the cache of plans.
        (PlanOutcome outcome, double plan) = Time(() => ActivationPlanner.Plan(spec.Formula, spec.ElementType, spec.Save));
        double emit = outcome.Plan is null
            ? 0
            : Time(() => ActivationEmitter.Emit(new ActivationSource(spec.Hierarchy, "Subject", outcome.Plan, s_capabilities))).Milliseconds;
        return new CompileTiming(
            spec.Formula.Nodes.Length,
            lift,
            derive,
            plan,
            emit,
            outcome.Plan is { } chosen ? "Saved." + chosen.Saved : outcome.Failure!.Reason);
    }

    private static (T Result, double Milliseconds) Time<T>(Func<T> function)
    {
        long start = Stopwatch.GetTimestamp();
        T result = function();
        return (result, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
