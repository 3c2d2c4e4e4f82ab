// Forward: GenericActivations.Sigmoid(x)
// Derivative: GenericActivations.SigmoidDerivative(x)
using System.Numerics;

public static class GenericActivations
{
    public static T Sigmoid<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.One / (T.One + T.Exp(-x));

    public static T {|ACT101:SigmoidDerivative|}<T>(T x)
        where T : IFloatingPointIeee754<T>
        => Sigmoid(x) * (T.One - Sigmoid(x));
}
