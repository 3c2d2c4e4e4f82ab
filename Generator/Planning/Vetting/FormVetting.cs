using System;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// Measures what a form of a function loses in its element type, against a reference of 31 digits.
/// </summary>
internal static class FormVetting
{
    /// <summary>
    /// The largest error of a program on a piece, in ulp of the true value; infinite if it is not a number or infinite
    /// where the function isn't.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="expected">The true values.</param>
    /// <param name="elementType">The element type.</param>
    /// <param name="giveUpAt">An error from which on the exact figure doesn't matter.</param>
    public static double LargestUlpError(KernelProgram program, SampledFunction expected, ElementType elementType, double giveUpAt)
    {
        double largest = 0;
        foreach ((double x, double value) in expected.Samples)
        {
            double actual = KernelInterpreter.Run(program, elementType, x)[0];
            largest = Math.Max(largest, UlpError(actual, value, elementType, expected.UnitAt(x, value, elementType)));
            if (largest > giveUpAt)
            {
                return largest;
            }
        }

        foreach ((double infinity, double limit) in expected.Limits)
        {
            double actual = KernelInterpreter.Run(program, elementType, infinity)[0];
            largest = Math.Max(largest, UlpError(actual, limit, elementType));
        }

        return largest;
    }

    /// <summary>The largest magnitude of an input at which a program's error is larger than a bound.</summary>
    public static double LargestFailingInput(KernelProgram program, SampledFunction expected, ElementType elementType, double bound)
    {
        double largest = 0;
        foreach ((double x, double value) in expected.Samples)
        {
            if (Math.Abs(x) > largest)
            {
                double actual = KernelInterpreter.Run(program, elementType, x)[0];
                largest = UlpError(actual, value, elementType, expected.UnitAt(x, value, elementType)) > bound ? Math.Abs(x) : largest;
            }
        }

        return largest;
    }

    /// <summary>The distance of a value from the true one, in units of the latter's last place.</summary>
    public static double UlpError(double actual, double expected, ElementType elementType) =>
        UlpError(actual, expected, elementType, Ulp(expected, elementType));

    private static double UlpError(double actual, double expected, ElementType elementType, double unit)
    {
        double largest = elementType == ElementType.Single ? float.MaxValue : double.MaxValue;
        if (double.IsNaN(expected))
        {
            return 0;
        }

        if (double.IsNaN(actual))
        {
            return double.PositiveInfinity;
        }

        if (double.IsInfinity(expected) || double.IsInfinity(actual) || Math.Abs(expected) > largest)
        {
            // The last number and infinity are neighbours.
            bool bothBeyond = Math.Abs(expected) > largest * (1 - 1e-7) && Math.Sign(actual) == Math.Sign(expected) && Math.Abs(actual) >= largest * (1 - 1e-6);
            return bothBeyond ? 0 : double.PositiveInfinity;
        }

        return Math.Abs(actual - expected) / unit;
    }

    /// <summary>The unit in the last place of a value, the smallest subnormal at least.</summary>
    public static double Ulp(double value, ElementType elementType)
    {
        (int precision, double smallest) = elementType == ElementType.Single ? (23, 1.401298464324817E-45) : (52, double.Epsilon);
        if (value == 0)
        {
            return smallest;
        }

        double exponent = Math.Floor(Math.Log(Math.Abs(value)) / Math.Log(2));
        double ulp = Math.Pow(2, exponent - precision);
        return Math.Max(ulp, smallest);
    }
}
