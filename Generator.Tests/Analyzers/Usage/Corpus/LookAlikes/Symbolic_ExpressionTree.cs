using System;
using System.Linq.Expressions;

public static class Symbolic
{
    public static readonly Expression<Func<double, double>> Sigmoid = x => 1 / (1 + Math.Exp(-x));

    public static readonly Expression<Func<double, double>> SigmoidDerivative = x => Math.Exp(-x) / ((1 + Math.Exp(-x)) * (1 + Math.Exp(-x)));
}
