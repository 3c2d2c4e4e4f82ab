using System;
using System.Globalization;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;
using Activations.Generator.Tests.Infrastructure;
using Xunit;

namespace Activations.Generator.Tests.Planning;

/// <summary>2^x and 10^x: the logarithm in the exponent is no number of either type, and what it lacks counts x times.</summary>
public sealed class PowersOfNumbersTests
{
    [Theory]
    [InlineData("Exp2", 2, -1000)]
    [InlineData("Exp2", 2, -10)]
    [InlineData("Exp2", 2, 1000)]
    [InlineData("Exp10", 10, -300)]
    [InlineData("Exp10", 10, 22)]
    public void PowerInDouble_IsRightFarFromZero(string function, int number, int exponent)
    {
        ActivationPlan plan = ActivationPlanner.Plan(
            FormulaLifting.Lift($"[Formula] static double F(double x) => double.{function}(x);"), ElementType.Double, SavedValue.Auto).Plan!;
        double expected = number == 2 ? Math.ScaleB(1, exponent) : double.Parse($"1e{exponent}", CultureInfo.InvariantCulture);

        double actual = KernelInterpreter.Run(plan.Forward, ElementType.Double, exponent)[0];

        Assert.InRange(Math.Abs(actual - expected), 0, Math.BitIncrement(expected) - expected);
    }
}
