using System;
using System.Globalization;

using Activations.Generator.Emission;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

using Xunit;

namespace Activations.Generator.Tests.Emission;

public sealed class CSharpLiteralTests
{
    [Theory]
    [InlineData(0f, "0f")]
    [InlineData(-0f, "-0.0f")]
    [InlineData(1f, "1f")]
    [InlineData(-2.5f, "-2.5f")]
    [InlineData(0.1f, "0.1f")]
    [InlineData(1f / 3f, "0.33333334f")]
    [InlineData(16777216f, "16777216f")]
    [InlineData(1e10f, "1e10f")]
    [InlineData(float.Epsilon, "1e-45f")]
    [InlineData(float.MaxValue, "3.4028235e38f")]
    [InlineData(0.00001f, "0.00001f")]
    [InlineData(1.25e-7f, "1.25e-7f")]
    [InlineData(float.NaN, "float.NaN")]
    [InlineData(float.PositiveInfinity, "float.PositiveInfinity")]
    [InlineData(float.NegativeInfinity, "float.NegativeInfinity")]
    public void Single_IsTheShortest(float value, string expected) => Assert.Equal(expected, CSharpLiteral.Single(value));

    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(3.0, "3.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1.0 / 3.0, "0.3333333333333333")]
    [InlineData(Math.PI, "3.141592653589793")]
    [InlineData(1e300, "1e300")]
    [InlineData(double.Epsilon, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e308")]
    [InlineData(double.NaN, "double.NaN")]
    public void Double_IsTheShortest(double value, string expected) => Assert.Equal(expected, CSharpLiteral.Double(value));

    [Fact]
    public void RandomBits_ReadBackInTheCompiler()
    {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++)
        {
            float single = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            double @double = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));

            AssertReadsBack(single, CSharpLiteral.Single(single));
            AssertReadsBack(@double, CSharpLiteral.Double(@double));
        }
    }

    [Fact]
    public void CultureWithOtherSigns_ChangesNothing()
    {
        CultureInfo previous = CultureInfo.CurrentCulture;
        try
        {
            var finnish = (CultureInfo)CultureInfo.GetCultureInfo("fi-FI").Clone();
            finnish.NumberFormat.NegativeSign = "\u2212";
            finnish.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = finnish;

            Assert.Equal("-1.5e-20f", CSharpLiteral.Single(-1.5e-20f));
            Assert.Equal("-0.25", CSharpLiteral.Double(-0.25));
            Baseline.Matches("Emission", "Sigmoid.g.cs.txt", ActivationEmitter.Emit(SamplePlans.Source(SamplePlans.Sigmoid())));
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void Of_TakesTheElementTypesForm()
    {
        long bits = BitConverter.DoubleToInt64Bits(0.5);

        Assert.Equal("0.5f", CSharpLiteral.Of(bits, ElementType.Single));
        Assert.Equal("0.5", CSharpLiteral.Of(bits, ElementType.Double));
    }

    private static void AssertReadsBack(double value, string literal)
    {
        if (!double.IsFinite(value))
        {
            return;
        }

        ExpressionSyntax expression = SyntaxFactory.ParseExpression(literal);
        bool isNegative = expression is PrefixUnaryExpressionSyntax;
        var number = (LiteralExpressionSyntax)(isNegative ? ((PrefixUnaryExpressionSyntax)expression).Operand : expression);
        double read = Convert.ToDouble(number.Token.Value, CultureInfo.InvariantCulture);

        Assert.Empty(expression.GetDiagnostics());
        Assert.Equal(value, isNegative ? -read : read);
    }
}
