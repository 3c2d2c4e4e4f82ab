// Forward: Functions.Sigmoid(x)
// Derivative: Functions.SigmoidDerivative(x)
// Forward: Functions.Tanh(x)
// Derivative: Functions.TanhDerivative(x)
// Forward: Functions.Relu(x)
// Derivative: Functions.ReluDerivative(x)
// Forward: Functions.LeakyRelu(x)
// Derivative: Functions.LeakyReluDerivative(x)
// Forward: Functions.Elu(x)
// Derivative: Functions.EluDerivative(x)
// Forward: Functions.Softsign(x)
// Derivative: Functions.SoftsignDerivative(x)
using System;

public static class Functions
{
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double {|ACT101:SigmoidDerivative|}(double x) => Sigmoid(x) * (1 - Sigmoid(x));

    public static double Tanh(double x) => Math.Tanh(x);

    public static double {|ACT102:TanhDerivative|}(double x)
    {
        double t = Tanh(x);
        return 1 - t * t;
    }

    public static double Relu(double x) => Math.Max(0, x);

    public static double ReluDerivative(double x) => x > 0 ? 1 : 0;

    public static double LeakyRelu(double x) => x > 0 ? x : 0.01 * x;

    public static double LeakyReluDerivative(double x) => x > 0 ? 1 : 0.01;

    public static double Elu(double x) => x > 0 ? x : Math.Exp(x) - 1;

    public static double {|ACT101:EluDerivative|}(double x) => x > 0 ? 1 : Math.Exp(x);

    public static double Softsign(double x) => x / (1 + Math.Abs(x));

    public static double SoftsignDerivative(double x) => 1 / ((1 + Math.Abs(x)) * (1 + Math.Abs(x)));
}
