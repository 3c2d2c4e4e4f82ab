// Forward: Pool.Functions[0](x)
// Derivative: Pool.Derivatives[0](x)
// Forward: Pool.Functions[1](x)
// Derivative: Pool.Derivatives[1](x)
using System;

public static class Pool
{
    public static readonly Func<double, double>[] Functions =
    {
        x => Math.Tanh(x),
        x => 1 / (1 + Math.Exp(-x)),
        x => x,
    };

    public static readonly Func<double, double>[] Derivatives =
    {
        {|ACT101:x => 1 - Math.Tanh(x) * Math.Tanh(x)|},
        {|ACT101:x => (1 / (1 + Math.Exp(-x))) * (1 - 1 / (1 + Math.Exp(-x)))|},
        x => 1,
    };
}
