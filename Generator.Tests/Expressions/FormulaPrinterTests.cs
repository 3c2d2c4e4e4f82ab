using System;
using System.Globalization;
using Activations.Generator.Expressions;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Expressions;

public sealed class FormulaPrinterTests
{
    public static TheoryData<string, string> Formulas => new()
    {
        { "1 / (1 + e^-x)", Print(x => 1 / (1 + Exp(-x))) },
        { "x - (x - 1)", Print(x => x - (x - 1)) },
        { "x - 1 - x", Print(x => (x - 1) - x) },
        { "x / (2·x)", Print(x => x / (2 * x)) },
        { "x·(x / 2)", Print(x => x * (x / 2)) },
        { "(x + 1)²", Print(x => Power(x + 1, 2)) },
        { "e^(2·x)", Print(x => Exp(2 * x)) },
        { "x^(-1.5)", Print(x => Power(x, -1.5)) },
        { "-(x + 1)", Print(x => -(x + 1)) },
        { "x·-2", Print(x => x * -2) },
        { "x > 0 ? x : α·(e^x - 1)", Print(x => Where(x > 0, x, x.Builder.Parameter("Alpha", 1) * (Exp(x) - 1))) },
        { "(x ≤ 0 ? 0 : x) + 1", Print(x => Where(x <= 0, x.Builder.Constant(0), x) + 1) },
        { "sqrt(log(x))", Print(x => Sqrt(Log(x))) },
        { "|x + 1|·x", Print(x => Abs(x + 1) * x) },
        { "abs(|x| - 1)", Print(x => Abs(Abs(x) - 1)) },
        { "min(max(x, -1), 1)", Print(x => Min(Max(x, -1), 1)) },
        { "asinh(x)²", Print(x => Power(Asinh(x), 2)) },
        { "x·Φ(x)", Print(x => x * NormalCdf(x)) },
        { "x > 0 and x < 1 or x = 3 ? x : 0", Print(x => Where(Or(And(x > 0, x < 1), Equal(x, x.Builder.Constant(3))), x, 0)) },
        { "x > 0 and (x < 1 or x ≠ 3) ? x : 0", Print(x => Where(And(x > 0, Or(x < 1, NotEqual(x, x.Builder.Constant(3)))), x, 0)) },
        { "not (x > 0) and x < 1 ? x : 0", Print(x => Where(And(Not(x > 0), x < 1), x, 0)) },
        { "x + 0.1", Print(x => x + (double)0.1f) },
        { "x + 0.25", Print(x => x + 0.25) },
        { "x + 123456789", Print(x => x + 123456789) },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Prints_WithTheFewestParentheses(string expected, string actual) => Assert.Equal(expected, actual);

    [Fact]
    public void Prints_AlikeInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // A decimal comma and U+2212 for the minus sign.
            CultureInfo.CurrentCulture = new CultureInfo("fi-FI");
            Assert.Equal("x + -0.5", Print(x => x + -0.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Print(Func<Expression, Expression> formula) => formula(new FormulaBuilder().Input).ToString();
}
