// Forward: Catalog.Sigmoid.F(x)
// Derivative: Catalog.Sigmoid.DF(x)
using System;

public static class Catalog
{
    public static (Func<double, double> F, Func<double, double> DF) Sigmoid { get; } =
    (
        x => 1 / (1 + Math.Exp(-x)),
        {|ACT101:x =>
        {
            double s = 1 / (1 + Math.Exp(-x));
            return s * (1 - s);
        }|}
    );
}
