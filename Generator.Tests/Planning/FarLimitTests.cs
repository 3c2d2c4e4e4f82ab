using System;
using System.Linq;
using Activations.Generator.Expressions;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Planning;

/// <summary>What a derivative's steps overflow on the way to, it still arrives at: formulas whose quotient was ∞/∞ at ordinary inputs.</summary>
public sealed class FarLimitTests
{
    public static TheoryData<string, int> Formulas
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (string name in (string[])["tanh_exp", "two_sigmoids", "tanh_of_tanh", "gompertz", "root_of_sigmoid", "soft_clipping", "serf", "two_tanh", "gish"])
            {
                data.Add(name, (int)ElementType.Single);
                data.Add(name, (int)ElementType.Double);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void DerivativeAndFunction_AreFinite_WhereTheFunctionIs(string name, int elementType)
    {
        ActivationPlan plan = Plan(name, (ElementType)elementType);

        double[] inputs = [.. Enumerable.Range(-4000, 8001).Select(static i => (double)(float)(i * 0.05)), -1e30, -1e5, 1e5, 1e30];

        Assert.DoesNotContain(KernelInterpreter.Run(plan.Forward, (ElementType)elementType, inputs), IsLost);
        Assert.DoesNotContain(KernelInterpreter.Run(plan.Derivative, (ElementType)elementType, inputs), IsLost);
    }

    [Theory]
    [InlineData("tanh_exp", 0, 1)]
    [InlineData("two_sigmoids", 0, 0)]
    [InlineData("gompertz", 0, 0)]
    [InlineData("serf", 0, 1)]
    [InlineData("two_tanh", 0, 0)]
    public void Derivative_IsTheLimit_FarOut(string name, double below, double above)
    {
        foreach (ElementType elementType in (ElementType[])[ElementType.Single, ElementType.Double])
        {
            KernelProgram derivative = Plan(name, elementType).Derivative;

            Assert.Equal(below, KernelInterpreter.Run(derivative, elementType, -1e30)[0]);
            Assert.Equal(below, KernelInterpreter.Run(derivative, elementType, double.NegativeInfinity)[0]);
            Assert.Equal(above, KernelInterpreter.Run(derivative, elementType, 1e30)[0]);
            Assert.Equal(above, KernelInterpreter.Run(derivative, elementType, double.PositiveInfinity)[0]);
            Assert.True(double.IsNaN(KernelInterpreter.Run(derivative, elementType, double.NaN)[0]));
        }
    }

    private static bool IsLost(double value) => double.IsNaN(value) || double.IsInfinity(value);

    private static ActivationPlan Plan(string name, ElementType elementType)
    {
        Expression x = new FormulaBuilder().Input;
        Expression softplus = Log(1 + Exp(x));
        Expression formula = name switch
        {
            "tanh_exp" => x * Tanh(Exp(x)),
            "two_sigmoids" => (1 / (1 + Exp(-x))) + (1 / (1 + Exp(3 - x))),
            "tanh_of_tanh" => x * Tanh(0.5 * x * (1 + Tanh(0.8 * x))),
            "gompertz" => Exp(-Exp(-x)),
            "root_of_sigmoid" => Power(1 + Exp(-x), -0.5),
            "soft_clipping" => Log((1 + Exp(10 * x)) / (1 + Exp(10 * (x - 1)))) / 10,
            "serf" => x * Tanh(1.1283792 * (softplus + (0.0895 * softplus * softplus * softplus))),
            "two_tanh" => Tanh(x) + Tanh(x - 1),
            "gish" => x * Log(2 - Exp(-Exp(x))),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
        return ActivationPlanner.Plan(formula.ToFormula(), elementType, SavedValue.Auto).Plan!;
    }
}
