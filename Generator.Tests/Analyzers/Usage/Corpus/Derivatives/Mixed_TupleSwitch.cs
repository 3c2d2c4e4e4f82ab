// Forward: Table.Get(Table.Kind.Sigmoid).F(x)
// Derivative: Table.Get(Table.Kind.Sigmoid).Derivative(x)
// Forward: Table.Get(Table.Kind.Tanh).F(x)
// Derivative: Table.Get(Table.Kind.Tanh).Derivative(x)
using System;

static class Table
{
    internal enum Kind
    {
        Sigmoid,
        Tanh,
    }

    public static (Func<double, double> F, Func<double, double> Derivative) Get(Kind kind) => kind switch
    {
        Kind.Sigmoid => (x => 1 / (1 + Math.Exp(-x)), {|ACT101:x => 1 / (1 + Math.Exp(-x)) * (1 - 1 / (1 + Math.Exp(-x)))|}),
        Kind.Tanh => (Math.Tanh, {|ACT101:x => 1 - Math.Tanh(x) * Math.Tanh(x)|}),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
