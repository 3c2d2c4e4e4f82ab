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

    /// <summary>Where the errors of the smooth functions in float are largest among every 397th and every 997th float.</summary>
    private static readonly float[] s_hardest =
    [
        -0.62607026f, -0.68499589f, -0.24171488f, -0.24148674f, -0.30789033f, -0.34966668f, -0.27226597f, -0.35477731f, -0.34939566f,
        -0.83952785f, -0.84505272f, -1.7703234f, -2.8074243f, -4.5750952f, -4.579009f, -5.3296623f, -14.646076f, -411.5297f, -415.8876f,
        0.4930506f, 0.5144973f, 5.5395608f, 44.204323f, -44.301147f, -6.5552187f, -87.482704f, -87.987312f,
        -0.10325885f, -0.14311257f, -0.17212723f, 0.41005772f, -1.0186149f, 1.337908f, -2.2055595f, -7.6040215f, -47.476864f, -66.262123f,
        -87.38459f, -2047.7904f, 4095.4919f, 22367830f,

        // Where forms that were accurate at the planner's samples were not.
        -0.53224945f, -0.5401405f, -0.059581973f, 0.058364354f, -1.3758798f, -1.3628093f, 0.0886782f, 0.062592894f,
        7.954641f, -3.898534f, 1.366789f, 1.7014552e38f,
    ];

    /// <summary>The same in double.</summary>
    private static readonly double[] s_hardestDoubles =
    [
        -0.5241688706558985, -1.3696376063719566, -1.3566249456985968, -0.7959464894588788, 0.9155952336863435, -1.5017165382699355e308,
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

        foreach (float x in s_hardest)
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

        foreach (double x in s_hardestDoubles)
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
