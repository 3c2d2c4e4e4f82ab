// Forward: Logs.LogSigmoid(x)
// Derivative: Logs.LogSigmoidDerivative(x)
// Unstable: Logs.LogSigmoid(x)
// Unstable: Logs.LogSigmoidDerivative(x)
using System;

static class Logs
{
    public static double {|ACT202:LogSigmoid|}(double x) => -Math.Log(1 + Math.Exp(-x));

    public static double {|ACT202:{|ACT101:LogSigmoidDerivative|}|}(double x) => Math.Exp(-x) / (1 + Math.Exp(-x));
}
