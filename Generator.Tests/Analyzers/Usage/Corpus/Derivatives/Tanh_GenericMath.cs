// Forward: Functions<double>.Tanh(x)
// Derivative: Functions<double>.TanhDerivative(x)
using System.Numerics;

public static class Functions<T>
    where T : struct, INumber<T>, IHyperbolicFunctions<T>
{
    public static T Tanh(T x) => T.Tanh(x);

    public static T {|ACT101:TanhDerivative|}(T x) => T.One - (T.Tanh(x) * T.Tanh(x));
}
