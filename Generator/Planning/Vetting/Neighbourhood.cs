using System;
using System.Runtime.CompilerServices;
using Activations.Generator.Planning.Lowering;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// The true values of a function close to an input: a polynomial through a few of them, so that it can be looked at
/// at many floats without asking the reference for each.
/// </summary>
internal sealed class Neighbourhood
{
    /// <summary>How far it reaches to either side, as a part of the input: the densest samples are a forty-fifth part apart.</summary>
    public const double Width = 1.0 / 64;

    private const int Nodes = 6;
    private const int Attempts = 5;

    // What the polynomial may lack, in the unit of errors.
    private const double Tolerance = 1.0 / 256;

    // 2/(1 + √5): its multiples are spread evenly, however many of them are taken.
    private const double GoldenSection = 0.6180339887498949;

    private readonly double _halfWidth;
    private readonly double[] _points;
    private readonly double[] _differences;

    private Neighbourhood(double center, double halfWidth, double[] points, double[] differences)
    {
        Center = center;
        _halfWidth = halfWidth;
        _points = points;
        _differences = differences;
    }

    /// <summary>The input that it is around.</summary>
    public double Center { get; }

    /// <summary>Looks at a function around an input.</summary>
    /// <param name="function">The function.</param>
    /// <param name="units">The units in which errors count.</param>
    /// <param name="input">The input.</param>
    /// <returns>The neighbourhood; <see langword="null"/> where no polynomial is close enough.</returns>
    public static Neighbourhood? TryCreate(Func<double, double> function, ErrorUnits units, double input)
    {
        double halfWidth = Math.Abs(input) * Width;
        for (int i = 0; i < Attempts; i++, halfWidth /= 4)
        {
            Neighbourhood neighbourhood = Interpolate(function, input, halfWidth);
            if (neighbourhood.Agrees(function, units, -0.37) && neighbourhood.Agrees(function, units, 0.83))
            {
                return neighbourhood;
            }
        }

        return null;
    }

    /// <summary>Whether an input is so close that this neighbourhood is its own, too.</summary>
    public static bool AreClose(double a, double b) => Math.Abs(a - b) <= Width * Math.Abs(a);

    /// <summary>Inputs of the neighbourhood, spread evenly.</summary>
    /// <param name="first">The number of the first one.</param>
    /// <param name="inputs">Where they are put.</param>
    /// <param name="elementType">The type that they are numbers of.</param>
    [MethodImpl(HotLoop.Optimized)]
    public void FillInputs(int first, Span<double> inputs, ElementType elementType)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            double part = (first + i + 0.5) * GoldenSection;
            inputs[i] = KernelBuilder.Round(Center + (_halfWidth * ((2 * (part - Math.Floor(part))) - 1)), elementType);
        }
    }

    /// <summary>The function's value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Evaluate(double input)
    {
        double value = _differences[Nodes - 1];
        for (int i = Nodes - 2; i >= 0; i--)
        {
            value = (value * (input - _points[i])) + _differences[i];
        }

        return value;
    }

    private static Neighbourhood Interpolate(Func<double, double> function, double center, double halfWidth)
    {
        double[] points = new double[Nodes];
        double[] differences = new double[Nodes];
        for (int i = 0; i < Nodes; i++)
        {
            points[i] = center + (halfWidth * Math.Cos(Math.PI * (i + 0.5) / Nodes));
            differences[i] = function(points[i]);
        }

        for (int order = 1; order < Nodes; order++)
        {
            for (int i = Nodes - 1; i >= order; i--)
            {
                differences[i] = (differences[i] - differences[i - 1]) / (points[i] - points[i - order]);
            }
        }

        return new Neighbourhood(center, halfWidth, points, differences);
    }

    private bool Agrees(Func<double, double> function, ErrorUnits units, double part)
    {
        double input = Center + (part * _halfWidth);
        double value = function(input);
        return Math.Abs(Evaluate(input) - value) <= Tolerance * units.At(input, value);
    }
}
