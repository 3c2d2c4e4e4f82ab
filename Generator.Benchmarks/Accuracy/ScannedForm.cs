using System;
using System.Collections.Generic;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>A kernel and the function that it should be.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Kernel">The generated code.</param>
/// <param name="Reference">The function in double.</param>
internal sealed record ScannedForm(string Name, FloatKernel Kernel, Func<double, double> Reference)
{
    /// <summary>How far around a zero of the derivative its error is counted in 2^-24 instead of ulp.</summary>
    private const double Neighbourhood = 0.5;

    private const double SmallestNormal = 1.1754943508222875E-38;

    /// <summary>The arguments from which on it is scanned.</summary>
    public double Low { get; init; } = double.NegativeInfinity;

    /// <summary>The arguments up to which it is scanned.</summary>
    public double High { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the arguments between <see cref="Low"/> and <see cref="High"/> are left out instead of the others.</summary>
    public bool Excludes { get; init; }

    /// <summary>Whether arguments for which the reference is NaN are left out: they are no outputs.</summary>
    public bool SkipsUndefined { get; init; }

    /// <summary>Whether arguments for which the reference is below the normal floats are left out.</summary>
    public bool NormalOnly { get; init; }

    /// <summary>Whether errors are counted in 2^-24 instead of ulp.</summary>
    public bool IsAbsolute { get; init; }

    public static ScannedForm OfInput(string name, FloatKernel kernel, Func<double, double> reference) => new(name, kernel, reference);

    /// <summary>
    /// A derivative. Around a zero of it other than x = 0 there is no relative accuracy to be had, so that part is a line of
    /// its own.
    /// </summary>
    public static IEnumerable<ScannedForm> OfDerivative(string name, FloatKernel kernel, Func<double, double> derivative, double? zero)
    {
        if (zero is not { } x)
        {
            return [new(name, kernel, derivative)];
        }

        (double low, double high) = (x - Neighbourhood, x + Neighbourhood);
        return
        [
            new(name, kernel, derivative) { Low = low, High = high, Excludes = true },
            new(FormattableString.Invariant($"… within 1/2 of its zero at {x:0.0000}, in 2^-24"), kernel, derivative)
            {
                Low = low,
                High = high,
                IsAbsolute = true,
            },
        ];
    }

    /// <summary>Whether the error of a result that should be this one counts.</summary>
    public bool Judges(double exact) => !NormalOnly || !(Math.Abs(exact) < SmallestNormal);

    public bool Includes(double x) => double.IsNaN(x) ? !IsAbsolute : (x >= Low && x <= High) != Excludes;
}
