// Forward: Elus.Elu(x)
// Wrong: Elus.EluDerivative(x)
using System;

static class Elus
{
    private const double Alpha = 1;

    public static double Elu(double x) => x > 0 ? x : Alpha * (Math.Exp(x) - 1);

    public static double {|ACT201:EluDerivative|}(double x) => x > 0 ? 1 : Alpha * (Math.Exp(x) - 1);
}
