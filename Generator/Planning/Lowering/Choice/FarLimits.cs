using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering.Choice;

/// <summary>
/// Finds from where on a form's limits are nearer to the truth than the form itself: where its intermediate results overflow, it
/// isn't a number, and the function has long been at its limit or close to it.
/// </summary>
internal static class FarLimits
{
    // In an octave, up to the one in which every exponential has overflowed; beyond it one is enough.
    private const int Samples = 16;
    private const int LastFineOctave = 12;

    // A limit that is right but for a rounding is as good as a value that is.
    private const double Rounding = 1.2e-7;

    /// <summary>The form with its limits put in far out, on the sides where it isn't finite and they are.</summary>
    /// <param name="target">The function.</param>
    /// <param name="form">The form.</param>
    /// <param name="elementType">The type for which it is evaluated.</param>
    public static PieceForm PutInto(PieceTarget target, PieceForm form, ElementType elementType)
    {
        KernelBuilder kernel = new(elementType);
        if (PieceLowering.TryLower(kernel, target, form) is not { } value)
        {
            return form;
        }

        KernelProgram program = kernel.Build(value);
        foreach ((double infinity, double limit) in target.Expected.Limits)
        {
            if (!double.IsNaN(limit) && !double.IsInfinity(limit) && TryFind(target, program, infinity, limit, elementType) is { } from)
            {
                form = infinity > 0 ? form with { LimitFrom = from } : form with { LimitUpTo = from };
            }
        }

        return form;
    }

    /// <summary>At how many inputs all over the piece a form isn't finite: for functions that grow for ever, that is the same for all forms.</summary>
    /// <param name="target">The function.</param>
    /// <param name="form">The form, which exists.</param>
    /// <param name="elementType">The type for which it is evaluated.</param>
    public static int CountLost(PieceTarget target, PieceForm form, ElementType elementType)
    {
        KernelBuilder kernel = new(elementType);
        KernelProgram program = kernel.Build(PieceLowering.Lower(kernel, target, form));
        double[] inputs = [.. Magnitudes(elementType).SelectMany(static x => (double[])[x, -x]).Where(target.Expected.Contains)];
        return KernelInterpreter.Run(program, elementType, inputs).Count(static value => !IsFinite(value));
    }

    private static double? TryFind(PieceTarget target, KernelProgram program, double infinity, double limit, ElementType elementType)
    {
        double[] inputs = [.. Magnitudes(elementType).Select(x => Math.Sign(infinity) * x).Where(target.Expected.Contains), infinity];
        double[] actual = KernelInterpreter.Run(program, elementType, inputs);
        if (Array.TrueForAll(actual, IsFinite))
        {
            return null;
        }

        PieceReference reference = new(target.Normal, target.Spelled, target.Piece, ElementType.Double);
        int first = inputs.Length;
        while (first > 0 && IsNearer(inputs[first - 1], actual[first - 1]))
        {
            first--;
        }

        if (first == inputs.Length)
        {
            return null;
        }

        // The form holds at the one end and the limit at the other.
        const int Bisections = 40;
        double near = first == 0 ? 0 : inputs[first - 1];
        double far = inputs[first];
        for (int i = 0; i < Bisections && first > 0 && !double.IsInfinity(far); i++)
        {
            double middle = KernelBuilder.Round((near + far) / 2, elementType);
            (near, far) = IsNearer(middle, KernelInterpreter.Run(program, elementType, middle)[0]) ? (near, middle) : (middle, far);
        }

        return far;

        bool IsNearer(double input, double value)
        {
            double expected = double.IsInfinity(input) ? limit : reference.Evaluate(input).High;
            return !IsFinite(value) || Math.Abs(expected - limit) <= Math.Max(Math.Abs(expected - value), Rounding * Math.Abs(limit));
        }
    }

    private static IEnumerable<double> Magnitudes(ElementType elementType)
    {
        int last = elementType == ElementType.Single ? 127 : 1023;
        for (int octave = -1; octave <= last; octave++)
        {
            int samples = octave <= LastFineOctave ? Samples : 1;
            for (int i = 0; i < samples; i++)
            {
                yield return KernelBuilder.Round(Math.Pow(2, octave + ((double)i / samples)), elementType);
            }
        }
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
