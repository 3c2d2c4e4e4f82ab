using System;
using System.Linq;
using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Lowering;
using Activations.Generator.Planning.Vetting;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Planning;

/// <summary>Minima and maxima in place of selections: where they are taken, and that they come to the same.</summary>
public sealed class ClampTests
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>Functions, how many comparisons are left in their programs, and whether there is a division.</summary>
    public static TheoryData<string, int, bool> Programs => new()
    {
        { "hard_swish", 0, false },
        { "hard_sigmoid", 0, false },
        { "hard_tanh", 0, false },

        // A maximum of -0 and 0 would be -0.
        { "relu6", 1, false },
        { "relu", 1, false },

        // Not continuous: nothing has the outer pieces' values where they begin.
        { "threshold", 1, false },
        { "hard_shrink", 1, false },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void OuterPieces_AreClamped_WhereTheirNeighbourHasTheirValue(string name, int comparisons, bool divides)
    {
        foreach (ElementType type in (ElementType[])[ElementType.Single, ElementType.Double])
        {
            KernelProgram program = Plan(ActivationCatalogue.Find(name)!.CreateFormula(), type).Forward;

            Assert.Equal(comparisons, CountComparisons(program));
            Assert.Equal(divides, program.Instructions.Any(static i => i.Op == KernelOp.Divide));
        }
    }

    [Theory]
    [InlineData(-3, 0.0)]
    [InlineData(-3.0000002384185791, 0.0)]
    [InlineData(-1e30, 0.0)]
    [InlineData(-Infinity, 0.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(3, 3)]
    [InlineData(5.4321975708007812, 5.4321975708007812)]
    [InlineData(3.4028234663852886e38, 3.4028234663852886e38)]
    [InlineData(Infinity, Infinity)]
    [InlineData(double.NaN, double.NaN)]
    public void HardSwish_IsExact_BeyondItsEnds(double x, double expected)
    {
        foreach (ElementType type in (ElementType[])[ElementType.Single, ElementType.Double])
        {
            KernelProgram program = Plan(ActivationCatalogue.Find("hard_swish")!.CreateFormula(), type).Forward;

            Assert.Equal(Bits(expected), Bits(KernelInterpreter.Run(program, type, x)[0]));
            Assert.Equal(Bits(-0.0), Bits(KernelInterpreter.Run(program, type, -0.0)[0]));
        }
    }

    /// <summary>Lines with ends that are round numbers, that aren't, and between which they fall.</summary>
    [Theory]
    [InlineData(-2.5, 0.2, 0.5, 2.5)]
    [InlineData(-1.25, 0.3, 0.375, 1.75)]
    [InlineData(-1, -0.5, 0.5, 1)]
    [InlineData(-7.1, 0.123, 0.9, 3.3)]
    [InlineData(0.5, 3, -1.5, 0.75)]
    [InlineData(-0.1, 1e-3, 1e-4, 1e5)]
    [InlineData(0, 1, 0, 6)]
    [InlineData(-6, 1, 0, 0)]
    public void LineBetweenConstants_IsExactOutside_AndAccurateInside(double left, double slope, double constant, double right)
    {
        (double below, double above) = ((left * slope) + constant, (right * slope) + constant);
        KernelProgram program = Plan(Line, ElementType.Single).Forward;
        foreach (double x in Inputs((float)left, (float)right))
        {
            double actual = KernelInterpreter.Run(program, ElementType.Single, x)[0];
            if (x <= left || x >= right || double.IsNaN(x))
            {
                Assert.Equal(Bits(double.IsNaN(x) ? x : (float)(x <= left ? below : above)), Bits(actual));
            }
            else
            {
                Assert.InRange(FormVetting.UlpError(actual, (slope * x) + constant, ElementType.Single), 0, 2);
            }
        }

        Expression Line(Expression x) => Where(
            x <= left, x.Builder.Constant(below), Where(x >= right, x.Builder.Constant(above), (slope * x) + constant));
    }

    /// <summary>x times a line that rises or falls from 0 at one end to another value at the other one.</summary>
    [Theory]
    [InlineData(-3, 3, 0.125, true)]
    [InlineData(-2, 0, 0.5, true)]
    [InlineData(1, 4, 0.7, true)]
    [InlineData(3, -3, -0.125, true)]
    [InlineData(3, -4, -0.25, true)]

    // Roundings that add up to too much, and a zero that is no float.
    [InlineData(3, -2, 0.6, false)]
    [InlineData(-1.1, 2, 0.5, false)]
    public void ProductWithALine_IsExactOutside_AndAccurateInside(double zero, double end, double slope, bool isGate)
    {
        double factor = slope * (end - zero);
        KernelProgram program = Plan(Gate, ElementType.Single).Forward;
        Assert.Equal(isGate, CountComparisons(program) == 0);
        foreach (double x in Inputs((float)Math.Min(zero, end), (float)Math.Max(zero, end)))
        {
            double actual = KernelInterpreter.Run(program, ElementType.Single, x)[0];
            bool isZero = zero < end ? x <= zero : x >= zero;
            bool isBeyond = zero < end ? x >= end : x <= end;
            if (isZero || isBeyond || double.IsNaN(x))
            {
                Assert.Equal(Bits(isZero ? 0 : (float)((float)factor * x)), Bits(actual));
            }
            else
            {
                Assert.InRange(FormVetting.UlpError(actual, x * (slope * (x - zero)), ElementType.Single), 0, 2);
            }
        }

        Expression Gate(Expression x)
        {
            (Expression nothing, Expression line, Expression whole) = (x.Builder.Constant(0), x * (slope * (x - zero)), factor * x);
            return zero < end
                ? Where(x <= zero, nothing, Where(x >= end, whole, line))
                : Where(x >= zero, nothing, Where(x <= end, whole, line));
        }
    }

    [Fact]
    public void AnyFunction_IsTakenAtTheCutOffInput_WhereItMeetsTheConstants()
    {
        // A smooth step isn't a line, and beyond its ends it turns back.
        KernelProgram program = Plan(
            static x => Where(x < -1, x.Builder.Constant(1), Where(x > 1, x.Builder.Constant(3), 2 + (x * (3 - (x * x)) / 2))),
            ElementType.Single).Forward;

        Assert.Equal(0, CountComparisons(program));
        Assert.Equal(
            [1, 1, 1, 2, 3, 3, 3],
            ((double[])[-Infinity, -7, -1, 0, 1, 1e38, Infinity]).Select(x => KernelInterpreter.Run(program, ElementType.Single, x)[0]));
    }

    private static double[] Inputs(float left, float right)
    {
        Random random = new(8);
        return
        [
            0.0, -0.0, double.NaN, Infinity, -Infinity, float.MaxValue, -float.MaxValue, float.Epsilon, -float.Epsilon,
            left, MathF.BitIncrement(left), MathF.BitDecrement(left), right, MathF.BitIncrement(right), MathF.BitDecrement(right),
            .. Enumerable.Range(0, 20_000).Select(_ => (double)(float)(left + ((right - left) * ((1.5 * random.NextDouble()) - 0.25)))),
        ];
    }

    private static long Bits(double value) => double.IsNaN(value) ? 0 : BitConverter.DoubleToInt64Bits(value);

    private static int CountComparisons(KernelProgram program) => program.Instructions.Count(static i =>
        i.Op is KernelOp.LessThan or KernelOp.LessThanOrEqual or KernelOp.GreaterThan or KernelOp.GreaterThanOrEqual or KernelOp.EqualTo);

    private static ActivationPlan Plan(Func<Expression, Expression> function, ElementType type) => Plan(function(new FormulaBuilder().Input).ToFormula(), type);

    private static ActivationPlan Plan(Formula formula, ElementType type) => ActivationPlanner.Plan(formula, type, SavedValue.Auto).Plan!;

    [Theory]
    [InlineData(1f)]
    [InlineData(-1f)]
    [InlineData(0.3f)]
    [InlineData(0f)]
    [InlineData(float.Epsilon)]
    [InlineData(1.17549435e-38f)]
    [InlineData(-1.17549435e-38f)]
    [InlineData(1.17549421e-38f)]
    [InlineData(float.MaxValue)]
    public void Neighbours_AreThoseOfTheElementType(float value)
    {
        Assert.Equal(MathF.BitDecrement(value), KernelBuilder.Below(value, ElementType.Single));
        Assert.Equal(-MathF.BitDecrement(value), KernelBuilder.Above(-value, ElementType.Single));
    }
}
