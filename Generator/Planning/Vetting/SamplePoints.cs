using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Where forms are vetted: every magnitude of the element type, densely where activations bend, and both sides of the
/// places where exponentials saturate, become subnormal, vanish and overflow.
/// </summary>
internal static class SamplePoints
{
    private static readonly double[] s_single = Create(ElementType.Single);
    private static readonly double[] s_double = Create(ElementType.Double);

    /// <summary>The points of the element type that lie in a piece, its ends included.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="elementType">The element type.</param>
    /// <param name="steepness">The factor k of an exponent k·x: what happens at x for e^x happens at x/k for it.</param>
    public static IEnumerable<double> In(Piece piece, ElementType elementType, double steepness)
    {
        double[] points = elementType == ElementType.Single ? s_single : s_double;
        IEnumerable<double> all = steepness is 0 or 1
            ? points
            : points.Concat(points.Select(point => KernelBuilder.Round(point / steepness, elementType)));
        foreach (double point in all)
        {
            if (!double.IsInfinity(point)
                && ((point > piece.Lower && point < piece.Upper)
                    || (point.Equals(piece.Lower) && piece.HasLower)
                    || (point.Equals(piece.Upper) && piece.HasUpper)))
            {
                yield return point;
            }
        }
    }

    private static double[] Create(ElementType elementType)
    {
        bool single = elementType == ElementType.Single;
        SortedSet<double> points = [];
        void Add(double magnitude)
        {
            double rounded = KernelBuilder.Round(magnitude, elementType);
            points.Add(rounded);
            points.Add(-rounded);
        }

        Add(0);
        Add(single ? float.Epsilon : double.Epsilon);
        Add(single ? float.MaxValue : double.MaxValue);

        // Twice it is still a number, or just not any more.
        Add((single ? float.MaxValue : double.MaxValue) * 0.4999);
        Add((single ? float.MaxValue : double.MaxValue) * 0.5001);
        double lowest = single ? -40 : -300;
        for (double exponent = lowest; exponent < -4; exponent += single ? 2.1 : 17.3)
        {
            Add(1.2345678 * Math.Pow(10, exponent));
        }

        // Densest where the worst cases are; in double only the output forms are vetted, which need no worst case.
        for (double exponent = -12; exponent < 6; exponent += single && exponent > -5 ? 0.0317 : 0.21)
        {
            Add(Math.Pow(2, exponent));
        }

        // Saturation, the smallest normal e^x, overflow, the smallest subnormal, and beyond.
        double[] scales = single
            ? [16.1, 17.2, 43.7, 51.9, 86.9, 87.6, 88.4, 88.8, 94.3, 99.8, 103.2, 104.1, 107.9, 115, 169, 200, 1e4, 1e9, 1e20, 1e37]
            : [36.1, 37.2, 100.3, 354, 377, 700.2, 707.9, 709.1, 709.9, 730, 744.1, 745.9, 760, 800, 1390, 1500, 1e5, 1e20, 1e100, 1e300];
        foreach (double scale in scales)
        {
            Add(scale);
        }

        // Just below a power of two: a sum with something small is above it, and rounded in a unit of twice as much.
        int digits = single ? 24 : 53;
        for (int exponent = 6; exponent <= digits; exponent++)
        {
            Add(Math.Pow(2, exponent) - Math.Pow(2, exponent - digits));
        }

        // Where e^x is subnormal, each place after the point counts.
        (double first, double last) = single ? (43.0, 104) : (354.0, 746);
        for (double scale = first; scale < last; scale *= 1.0043)
        {
            Add(scale);
        }

        return [.. points];
    }
}
