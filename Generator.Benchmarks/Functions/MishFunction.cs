using System;
using Activations.Generator.Benchmarks.Peers;

namespace Activations.Generator.Benchmarks.Functions;

internal readonly struct MishFunction : IFunction
{
    public static string Name => "mish";

    public static double? ZeroOfDerivative => -1.1924307061139893;

    public static OneDnnAlgorithm? OneDnn => new(0x60);

    public static float Naive(float x) => x * MathF.Tanh(MathF.Log(1f + MathF.Exp(x)));

    public static float NaiveDerivative(float x)
    {
        float e = MathF.Exp(x);
        float t = MathF.Tanh(MathF.Log(1f + e));
        return t + (x * (1f - (t * t)) * e / (1f + e));
    }

    // tanh(log(1 + e^x)) = (e² + 2e) / (e² + 2e + 2), written in w = e^-|x|, which is at most 1.
    public static double Value(double x)
    {
        if (double.IsInfinity(x))
        {
            return x < 0 ? 0 : x;
        }

        double w = Math.Exp(-Math.Abs(x));
        return x < 0
            ? x * w * (w + 2) / ((w * w) + (2 * w) + 2)
            : x * (1 + (2 * w)) / (1 + (2 * w) + (2 * w * w));
    }

    public static double Derivative(double x)
    {
        if (double.IsInfinity(x))
        {
            return x < 0 ? 0 : 1;
        }

        // With T = (e² + 2e) / D and D = e² + 2e + 2: T' = 4 · (e² + e) / D².
        double w = Math.Exp(-Math.Abs(x));
        if (x < 0)
        {
            double d = (w * w) + (2 * w) + 2;
            return w * (((w + 2) * d) + (4 * x * (w + 1))) / (d * d);
        }

        double s = 1 + (2 * w) + (2 * w * w);
        return (((1 + (2 * w)) * s) + (4 * x * w * w * (1 + w))) / (s * s);
    }
}
