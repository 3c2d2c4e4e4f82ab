// Forward: Lstm.Cell.F(x)
// Derivative: Lstm.Cell.DF(Lstm.Cell.F(x), x)
using System;

namespace Lstm;

internal static class Cell
{
    internal static double F(double x) => Math.Tanh(x);

    internal static double {|ACT101:DF|}(double c, double x) => 1 - Math.Pow(Math.Tanh(x), 2);
}
