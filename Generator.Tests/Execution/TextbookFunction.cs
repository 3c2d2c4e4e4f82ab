using System;
using System.Globalization;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <summary>
/// An activation and its derivative as a textbook has them, written by hand in a form that loses no digits: what
/// the generated code is measured against. It shares nothing with the generator.
/// </summary>
/// <param name="Entry">The catalogue's name.</param>
/// <remarks>
/// The formulas take the argument and the hyperparameter. Those in double are good enough to judge a float; those in
/// <see cref="BigReal"/>, for finite arguments only, judge a double.
/// </remarks>
internal sealed record TextbookFunction(string Entry)
{
    /// <summary>How close to a zero of the derivative, of an argument scaled to 1, no relative accuracy is asked for.</summary>
    private const double NearZero = 0.25;

    /// <summary>The hyperparameter's name, or <see langword="null"/>.</summary>
    public string? Parameter { get; init; }

    /// <summary>Its value as the attribute has it.</summary>
    public double Value { get; init; }

    /// <summary>Whether that is the default, so that the attribute doesn't name it.</summary>
    public bool IsDefault { get; init; } = true;

    public required Func<double, double, double> Function { get; init; }

    public required Func<double, double, double> Derivative { get; init; }

    public required Func<double, double, BigReal> ExactFunction { get; init; }

    public required Func<double, double, BigReal> ExactDerivative { get; init; }

    /// <summary>The contract's bound for the function in ulp: 2, and 4 for what takes the normal distribution.</summary>
    public double ForwardBound { get; init; } = 2;

    /// <summary>The derivative as a function of the output, where the output tells it.</summary>
    public Func<double, double, double>? OutputDerivative { get; init; }

    public Func<double, double, BigReal>? ExactOutputDerivative { get; init; }

    /// <summary>Whether that is as costly as it is to keep the derivative, which is what is kept then.</summary>
    public bool KeepsDerivative { get; init; }

    /// <summary>Whether that is so for float, where a kept element costs half as much as for double.</summary>
    public bool KeepsDerivativeInSingle { get; init; }

    /// <summary>Whether f(-x) = -f(x), so that -0.0 has to be kept.</summary>
    public bool IsOdd { get; init; }

    /// <summary>Where, besides x = 0, the derivative is zero: no relative accuracy is left close to it.</summary>
    public Func<double, double>? DerivativeZero { get; init; }

    /// <summary>
    /// Whether the derivative has zeros along the whole line; then its size says whether one is close.
    /// </summary>
    public bool DerivativeOscillates { get; init; }

    /// <summary>Whether the derivative has zeros other than x = 0.</summary>
    public bool HasDerivativeZeros => DerivativeOscillates || DerivativeZero is not null;

    /// <summary>What the function, with its hyperparameter, multiplies its argument by before anything else.</summary>
    public Func<double, double>? Scale { get; init; }

    /// <summary>That factor: the function's interesting points move with it.</summary>
    public double ArgumentScale => Scale?.Invoke(Value) ?? 1;

    /// <summary>The name without the type of the elements and what is saved.</summary>
    public string Name => Pascal(Entry)
        + (IsDefault ? "" : Parameter + Value.ToString(CultureInfo.InvariantCulture).Replace("-", "Minus", StringComparison.Ordinal).Replace('.', '_'));

    /// <summary>The hyperparameter as the kernels have it: rounded to the type of the elements.</summary>
    public double Rounded<T>() => typeof(T) == typeof(float) ? (float)Value : Value;

    /// <summary>
    /// Whether a zero of the derivative is so close that no relative accuracy is asked of it: within a quarter of a
    /// zero that stands alone, or where an oscillating derivative has sunk below a quarter.
    /// </summary>
    public bool IsNearDerivativeZero(double x, double parameter, double derivative)
        => DerivativeOscillates
            ? Math.Abs(derivative) < NearZero
            : DerivativeZero is { } zero && Math.Abs((x / zero(parameter)) - 1) < NearZero;

    public override string ToString() => Name;

    private static string Pascal(string entry)
    {
        string name = "";
        foreach (string word in entry.Split('_'))
        {
            name += char.ToUpperInvariant(word[0]) + word[1..];
        }

        return name;
    }
}
