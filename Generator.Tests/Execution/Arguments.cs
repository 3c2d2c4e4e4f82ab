using System;
using System.Collections.Generic;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <summary>Arguments where something can go wrong: special values, kinks, saturation, under- and overflow.</summary>
internal static class Arguments
{
    /// <summary>Where functions saturate, underflow or overflow; the samples have the neighbours of more.</summary>
    private static readonly double[] s_points =
    [
        0.25, 0.3465736, 0.5, 1.2784645427610738, 3, 6, 9.01, 17.33, 36.8, 87.3, 88.7, 89, 103, 104, 105, 110, 708.4, 709.8, 744.5, 745.2, 750,
        1e3, 1e15, 1e30, 1e150, 1e300, double.MaxValue,
    ];

    /// <summary>In float.</summary>
    public static float[] Singles { get; } = [.. SingleArguments()];

    /// <summary>In double.</summary>
    public static double[] Doubles { get; } = [.. DoubleArguments()];

    /// <summary>In either type.</summary>
    public static T[] Of<T>() => typeof(T) == typeof(float) ? (T[])(object)Singles : (T[])(object)Doubles;

    /// <summary>Some thousand arguments: those and ordinary ones.</summary>
    public static T[] Many<T>() => typeof(T) == typeof(float)
        ? (T[])(object)(float[])[.. Singles, .. Samples.Singles(6_000_011)]
        : (T[])(object)(double[])[.. Doubles, .. Samples.Doubles(900)];

    private static IEnumerable<float> SingleArguments()
    {
        yield return float.NaN;
        foreach (float x in (float[])[0f, float.Epsilon, 1.17549435e-38f, 5.9604645e-8f, 1e-20f, float.MaxValue, float.PositiveInfinity])
        {
            yield return x;
            yield return -x;
        }

        foreach (double point in s_points)
        {
            foreach (float x in (float[])[(float)point, MathF.BitIncrement((float)point), MathF.BitDecrement((float)point)])
            {
                yield return x;
                yield return -x;
            }
        }
    }

    private static IEnumerable<double> DoubleArguments()
    {
        yield return double.NaN;
        foreach (double x in (double[])[0, double.Epsilon, 2.2250738585072014e-308, 1.1102230246251565e-16, 1e-200, double.PositiveInfinity])
        {
            yield return x;
            yield return -x;
        }

        foreach (double point in s_points)
        {
            foreach (double x in (double[])[point, Math.BitIncrement(point), Math.BitDecrement(point)])
            {
                yield return x;
                yield return -x;
            }
        }
    }
}
