using System;
using System.Collections.Generic;
using System.Linq;

public static class LogSpace
{
    public static double LogSumExp(IReadOnlyList<double> values)
    {
        double max = values.Max();
        return max + Math.Log(values.Sum(v => Math.Exp(v - max)));
    }

    public static double LogAdd(double a, double b) => Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)));
}
