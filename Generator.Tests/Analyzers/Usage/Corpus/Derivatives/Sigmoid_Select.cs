// Forward: Columns.Sigmoid(new[] { x })[0]
// Derivative: Columns.SigmoidPrime(new[] { x })[0]
using System;
using System.Linq;

public static class Columns
{
    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double[] Sigmoid(double[] z) => z.Select(v => Sigmoid(v)).ToArray();

    public static double[] {|ACT101:SigmoidPrime|}(double[] z) => z.Select(v => Sigmoid(v) * (1 - Sigmoid(v))).ToArray();
}
