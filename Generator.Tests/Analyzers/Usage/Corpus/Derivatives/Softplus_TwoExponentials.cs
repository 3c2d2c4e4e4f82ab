// Forward: SoftplusFunction.Softplus(x)
// Derivative: SoftplusFunction.SoftplusDerivative(x)
// Unstable: SoftplusFunction.Softplus(x)
// Unstable: SoftplusFunction.SoftplusDerivative(x)
using System;

static class SoftplusFunction
{
    public static double {|ACT202:Softplus|}(double x) => Math.Log(1 + Math.Exp(x));

    public static double {|ACT202:{|ACT101:SoftplusDerivative|}|}(double x) => Math.Exp(x) / (1 + Math.Exp(x));
}
