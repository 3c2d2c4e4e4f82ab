// Forward: SeluMath.Selu(x)
// Derivative: SeluMath.SeluDerivative(x)
using System;

static class SeluMath
{
    private const double Alpha = 1.6732632423543772;
    private const double Scale = 1.0507009873554805;

    public static double Selu(double x) => Scale * (x > 0 ? x : Alpha * (Math.Exp(x) - 1));

    public static double {|ACT101:SeluDerivative|}(double x) => Scale * (x > 0 ? 1 : Alpha * Math.Exp(x));
}
