using System.Linq;
using Activations.Generator.Planning;
using Activations.Generator.Planning.Vetting;
using Activations.Generator.Tests.Infrastructure;
using Xunit;

namespace Activations.Generator.Tests.Planning;

/// <summary>
/// What a derivative's steps overflow on the way to, it still arrives at: formulas whose quotient was ∞/∞ at ordinary inputs, or
/// close to being so.
/// </summary>
public sealed class FarLimitTests
{
    private const string Gompertz = "Math.Exp(-Math.Exp(-x))";
    private const string Serf = "x * Math.Tanh(1.1283792 * (Math.Log(1 + Math.Exp(x)) + 0.0895 * Math.Log(1 + Math.Exp(x)) * Math.Log(1 + Math.Exp(x)) * Math.Log(1 + Math.Exp(x))))";
    private const string TanhOfSinh = "Math.Tanh(Math.Sinh(x))";
    private const string TimesTanhOfExp = "x * Math.Tanh(Math.Exp(x))";
    private const string TwoSigmoids = "1 / (1 + Math.Exp(-x)) + 1 / (1 + Math.Exp(-(x - 3)))";
    private const string TwoTanh = "Math.Tanh(x) + Math.Tanh(x - 1)";

    private static readonly string[] s_bodies =
    [
        Gompertz,
        Serf,
        TanhOfSinh,
        TimesTanhOfExp,
        TwoSigmoids,
        TwoTanh,
        "Math.Tanh(Math.Exp(x))",
        "Math.Tanh(x * Math.Tanh(x))",
        "Math.Tanh(x) + Math.Tanh(2 * x - 1)",
        "Math.Tanh(x + 2) + Math.Tanh(x - 2) + 0.1 * x",
        "0.5 * x * (1 + Math.Tanh(0.8 * x)) + 0.1 * Math.Tanh(3 * x)",
        "x * Math.Tanh(0.5 * x * (1 + Math.Tanh(0.8 * x)))",
        "Math.Pow(1 / (1 + Math.Exp(-x)), 1.5)",
        "Math.Pow(1 + Math.Exp(-x), -0.5)",
        "x * Math.Pow(1 + Math.Exp(-1.5 * x), -0.75)",
        "Math.Sqrt(1 / (1 + Math.Exp(-x)))",
        "x / (1 - x * Math.Exp(-(x + Math.Exp(x))))",
        "0.3 * Math.Exp(-x * x) + 0.7 / (1 + Math.Exp(-x))",
        "x * Math.Log(2 - Math.Exp(-Math.Exp(x)))",
        "1 - Math.Exp(-Math.Exp(x))",
        "Math.Log((1 + Math.Exp(10 * x)) / (1 + Math.Exp(10 * (x - 1)))) / 10",
        "(0.02 + 0.5 * x + 1.6 * x * x + 1.2 * x * x * x) / (1 + Math.Abs(2.4 * x * x))",
        "x > 0 ? Math.Exp(-1 / x) : 0",
        "x / (x / 2 + Math.Exp(-x / 3))",
        "x * x * x / (1 + x * x * x * x)",
    ];

    public static TheoryData<string, int> Formulas
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (string body in s_bodies)
            {
                data.Add(body, (int)ElementType.Single);
                data.Add(body, (int)ElementType.Double);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void DerivativeAndFunction_AreFinite_WhereTheFunctionIs(string body, int elementType)
    {
        ActivationPlan plan = Plan(body, (ElementType)elementType);

        double[] inputs = [.. Enumerable.Range(-4000, 8001).Select(static i => (double)(float)(i * 0.05)), -3.4e38, -1e30, -1e5, 1e5, 1e30, 3.4e38];

        Assert.DoesNotContain(KernelInterpreter.Run(plan.Forward, (ElementType)elementType, inputs), IsLost);
        Assert.DoesNotContain(KernelInterpreter.Run(plan.Derivative, (ElementType)elementType, inputs), IsLost);
    }

    [Theory]
    [InlineData(TimesTanhOfExp, 0, 1)]
    [InlineData(TwoSigmoids, 0, 0)]
    [InlineData(Gompertz, 0, 0)]
    [InlineData(Serf, 0, 1)]
    [InlineData(TwoTanh, 0, 0)]
    [InlineData(TanhOfSinh, 0, 0)]
    public void Derivative_IsTheLimit_FarOut(string body, double below, double above)
    {
        foreach (ElementType elementType in (ElementType[])[ElementType.Single, ElementType.Double])
        {
            KernelProgram derivative = Plan(body, elementType).Derivative;

            Assert.Equal(below, KernelInterpreter.Run(derivative, elementType, -1e30)[0]);
            Assert.Equal(below, KernelInterpreter.Run(derivative, elementType, double.NegativeInfinity)[0]);
            Assert.Equal(above, KernelInterpreter.Run(derivative, elementType, 1e30)[0]);
            Assert.Equal(above, KernelInterpreter.Run(derivative, elementType, double.PositiveInfinity)[0]);
            Assert.True(double.IsNaN(KernelInterpreter.Run(derivative, elementType, double.NaN)[0]));
        }
    }

    [Theory]
    [InlineData("x / (x / 2 + Math.Exp(-x / 3))", 40, 1.9999998380403338)]
    [InlineData("x * x / (x * x + Math.Exp(-x))", 20, 0.99999999999484712)]
    public void LimitInDouble_IsPutIn_WhereItHasADoublesDigits(string body, double x, double expected)
    {
        ActivationPlan plan = Plan(body, ElementType.Double);

        Assert.Equal(expected, KernelInterpreter.Run(plan.Forward, ElementType.Double, x)[0], 1e-15 * expected);
    }

    private static bool IsLost(double value) => double.IsNaN(value) || double.IsInfinity(value);

    private static ActivationPlan Plan(string body, ElementType elementType) =>
        ActivationPlanner.Plan(FormulaLifting.Lift($"[Formula] static double F(double x) => {body};"), elementType, SavedValue.Auto).Plan!;
}
