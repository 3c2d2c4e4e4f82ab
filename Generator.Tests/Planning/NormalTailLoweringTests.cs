using System.Linq;
using Activations.Generator.Expressions;
using Activations.Generator.Planning;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Planning;

/// <summary>Which functions are computed by the tail of the normal distribution: those that are gelu, however they are spelled.</summary>
public sealed class NormalTailLoweringTests
{
    private static readonly string[] s_shared = [VectorFunctions.BellPower, VectorFunctions.NormalTailProduct];

    public static TheoryData<string, bool> Spellings => new()
    {
        { "x·Φ(x)", true },
        { "Φ(x)·x/2", true },
        { "-x·Φ(x)/4", true },

        // A large factor would multiply the roundings of subnormal numbers, one that isn't a power of two would be one rounding more;
        // and the others aren't it.
        { "4x·Φ(x)", false },
        { "1.5x·Φ(x)", false },
        { "(x + 1)·Φ(x)", false },
        { "x²·Φ(x)", false },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Gelu_SharesWithItsDerivative_WhateverItsSpelling(string spelling, bool isTail)
    {
        ActivationPlan plan = Plan(spelling, ElementType.Single);
        KernelProgram both = plan.ForwardWithDerivative!;

        Assert.All(s_shared, name => Assert.Equal(isTail ? 1 : 0, Calls(both, name)));
        Assert.Equal(isTail ? 1 : 0, Calls(both, VectorFunctions.NormalTailSlope));
        Assert.Equal(isTail ? 1 : 0, Calls(plan.Forward, VectorFunctions.NormalTailProduct));
        Assert.Equal(isTail ? 1 : 0, Calls(plan.Derivative, VectorFunctions.NormalTailSlope));
    }

    [Fact]
    public void Double_HasNoSuchFunctions()
    {
        ActivationPlan plan = Plan("x·Φ(x)", ElementType.Double);

        Assert.Equal(0, Calls(plan.ForwardWithDerivative!, VectorFunctions.NormalTailProduct));
    }

    private static int Calls(KernelProgram program, string name) => program.Instructions.Count(i => i.Function == name);

    private static ActivationPlan Plan(string spelling, ElementType type)
    {
        Expression x = new FormulaBuilder().Input;
        Expression formula = spelling switch
        {
            "x·Φ(x)" => x * NormalCdf(x),
            "Φ(x)·x/2" => NormalCdf(x) * x / 2,
            "-x·Φ(x)/4" => -x * NormalCdf(x) / 4,
            "4x·Φ(x)" => 4 * x * NormalCdf(x),
            "1.5x·Φ(x)" => 1.5 * x * NormalCdf(x),
            "(x + 1)·Φ(x)" => (x + 1) * NormalCdf(x),
            _ => x * x * NormalCdf(x),
        };
        return ActivationPlanner.Plan(formula.ToFormula(), type, SavedValue.Derivative).Plan!;
    }
}
