using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Models;
using Activations.Generator.Planning.Lowering.Choice;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Lowers what was derived about a function to kernel programs.</summary>
internal sealed class ActivationLowering
{
    private readonly IReadOnlyList<OutputCondition>? _outputConditions;
    private readonly IReadOnlyList<SampledPiece> _pieces;
    private readonly Symmetry _symmetry;
    private readonly bool _isOdd;
    private readonly ElementType _elementType;
    private readonly FormBounds _bounds;
    private readonly IReadOnlyList<FormCandidate> _functionForms;
    private readonly IReadOnlyList<FormCandidate> _derivativeForms;

    private ActivationLowering(
        IReadOnlyList<SampledPiece> pieces,
        Symmetry symmetry,
        bool isOdd,
        IReadOnlyList<OutputCondition>? outputConditions,
        ElementType elementType,
        FormBounds bounds,
        IReadOnlyList<FormCandidate> functionForms,
        IReadOnlyList<FormCandidate> derivativeForms)
    {
        _pieces = pieces;
        _symmetry = symmetry;
        _isOdd = isOdd;
        _outputConditions = outputConditions?.Skip(outputConditions.Count - _pieces.Count + 1).ToList();
        _elementType = elementType;
        _bounds = bounds;
        _functionForms = functionForms;
        _derivativeForms = derivativeForms;
    }

    /// <summary>Chooses the form of each piece.</summary>
    /// <param name="pieces">The pieces with their true values in float.</param>
    /// <param name="outputConditions">The conditions on the output that tell them apart, if there are such.</param>
    /// <param name="elementType">
    /// The element type of the programs. The forms are the same for both: what cancels, overflows or is rounded twice
    /// is so in either.
    /// </param>
    /// <param name="accuracy">What the forms are held to.</param>
    /// <returns>The lowering, or <see langword="null"/> if there is no kernel for a function in one of the pieces.</returns>
    public static ActivationLowering? TryCreate(
        IReadOnlyList<SampledPiece> pieces,
        IReadOnlyList<OutputCondition>? outputConditions,
        ElementType elementType,
        AccuracyLevel accuracy)
    {
        // A symmetric function is its right half, taken at |x|.
        IReadOnlyList<PieceDerivation> all = [.. pieces.Select(static p => p.Piece)];
        Symmetry symmetry = SymmetryFinder.Of(all);
        if (symmetry == Symmetry.None)
        {
            return TryCreate(pieces, Symmetry.None, isOdd: false, outputConditions, elementType, accuracy);
        }

        bool isOdd = symmetry == Symmetry.Odd;
        if (pieces.Count > 1)
        {
            return TryCreate(Half(pieces, all), symmetry, isOdd, outputConditions, elementType, accuracy);
        }

        // Of one piece the half may be simpler than the whole, or not: tanh is one call, x·tanh x a quotient for each sign.
        ActivationLowering? whole = TryCreate(pieces, Symmetry.None, isOdd, outputConditions, elementType, accuracy);
        if (whole is null || whole.IsSimple)
        {
            return whole;
        }

        ActivationLowering? half = TryCreate(Half(pieces, all), symmetry, isOdd, outputConditions, elementType, accuracy);
        return half is not null && half.IsBetterThan(whole) ? half : whole;
    }

    private static ActivationLowering? TryCreate(
        IReadOnlyList<SampledPiece> pieces,
        Symmetry symmetry,
        bool isOdd,
        IReadOnlyList<OutputCondition>? outputConditions,
        ElementType elementType,
        AccuracyLevel accuracy)
    {
        FormBounds bounds = FormBounds.Of(accuracy);
        List<FormCandidate> functions = [];
        List<FormCandidate> derivatives = [];
        foreach (SampledPiece piece in pieces)
        {
            if (FormChoice.TryChoose(PieceTarget.Function(piece), bounds.Function, elementType, accuracy) is not { } function
                || FormChoice.TryChoose(PieceTarget.Derivative(piece), bounds.Derivative, elementType, accuracy) is not { } derivative)
            {
                return null;
            }

            functions.Add(function);
            derivatives.Add(derivative);
        }

        return new ActivationLowering(pieces, symmetry, isOdd, outputConditions, elementType, bounds, functions, derivatives);
    }

    private static IReadOnlyList<SampledPiece> Half(IReadOnlyList<SampledPiece> pieces, IReadOnlyList<PieceDerivation> all)
    {
        IReadOnlyList<PieceDerivation> half = SymmetryFinder.RightHalf(all);
        return [.. half.Select((piece, i) => pieces[i + all.Count - half.Count] with { Piece = piece })];
    }

    /// <summary>Whether all forms are accurate, and none of them is of the general kind.</summary>
    private bool IsSimple =>
        _functionForms.All(c => c is { Form: { General: null, Patch: null } } && c.Error <= _bounds.Function.AtSamples)
        && _derivativeForms.All(c => c is { Form: { General: null, Patch: null } } && c.Error <= _bounds.Derivative.AtSamples);

    private bool IsBetterThan(ActivationLowering other)
    {
        bool keeps = KeepsBounds;
        return keeps != other.KeepsBounds ? keeps : Cost < other.Cost;
    }

    private bool KeepsBounds =>
        _functionForms.All(c => c.Error <= _bounds.Function.AtSamples) && _derivativeForms.All(c => c.Error <= _bounds.Derivative.AtSamples);

    private int Cost => _functionForms.Sum(static c => c.Cost) + _derivativeForms.Sum(static c => c.Cost);

    /// <summary>x ↦ f(x).</summary>
    public KernelProgram LowerFunction() => Build(LowerFunction);

    /// <summary>x ↦ f'(x).</summary>
    public KernelProgram LowerDerivative() => Build(LowerDerivative);

    /// <summary>x ↦ (f(x), f'(x)), what they share computed once.</summary>
    public KernelProgram LowerFunctionWithDerivative() => Build(LowerFunction, LowerDerivative);

    /// <summary>y ↦ f'(x), if the pieces have forms in the output alone and y tells them apart.</summary>
    public KernelProgram? TryLowerOutputDerivative()
    {
        if (_outputConditions is not { } conditions)
        {
            return null;
        }

        // The derivative of an odd function is even, in the output as in the input.
        KernelBuilder kernel = NewKernel();
        int[] values = new int[_pieces.Count];
        for (int i = 0; i < values.Length; i++)
        {
            if (OutputFormLowering.TryLower(kernel, _pieces[i]) is not { } lowered)
            {
                return null;
            }

            values[i] = lowered;
        }

        int value = Combine(
            kernel,
            i => values[i],
            i => (conditions[i - 1].Value, conditions[i - 1].OrEqual));
        return kernel.Build(value);
    }

    private KernelProgram Build(params Func<KernelBuilder, int>[] functions)
    {
        KernelBuilder kernel = NewKernel();
        return kernel.Build(Array.ConvertAll(functions, f => f(kernel)));
    }

    private KernelBuilder NewKernel()
    {
        KernelBuilder kernel = new(_elementType);
        kernel.Input = _symmetry == Symmetry.None ? kernel.Argument : kernel.Abs(kernel.Argument);
        return kernel;
    }

    private int LowerFunction(KernelBuilder kernel)
    {
        int value = RestoreSign(
            kernel,
            Combine(
                kernel,
                i => PieceLowering.Lower(kernel, _functionForms[i].Target, _functionForms[i].Form),
                InputCondition),
            _symmetry == Symmetry.Odd,
            static piece => piece.Function);
        bool isGeneral = _functionForms.Any(static c => c.Form is { General: not null } or { Patch: not null });
        return _isOdd && (isGeneral || !KeepsNegativeZero(kernel, value))
            ? kernel.Describe(
                kernel.Select(kernel.Compare(KernelOp.EqualTo, kernel.Argument, kernel.Constant(0)), kernel.Argument, value),
                comment: "-0 stays -0.")
            : value;
    }

    private bool KeepsNegativeZero(KernelBuilder kernel, int value) =>
        BitConverter.DoubleToInt64Bits(KernelInterpreter.Run(kernel.Build(value), _elementType, -0.0)[0]) < 0;

    private int LowerDerivative(KernelBuilder kernel) => RestoreSign(
        kernel,
        Combine(
            kernel,
            i => PieceLowering.Lower(kernel, _derivativeForms[i].Target, _derivativeForms[i].Form),
            InputCondition),
        _symmetry == Symmetry.Even,
        static piece => piece.Derivative);

    /// <summary>Gives the value of the right half of an odd function the sign for x.</summary>
    private int RestoreSign(KernelBuilder kernel, int value, bool odd, Func<PieceDerivation, RationalFunction> function)
    {
        if (!odd)
        {
            return value;
        }

        bool neverNegative = _pieces.All(p =>
            SignAnalysis.Of(function(p.Piece), p.Piece.Atoms, p.Piece.Piece) is Sign.Positive or Sign.NonNegative or Sign.Zero);
        return neverNegative
            ? kernel.CopySign(value, kernel.Argument)
            : kernel.Multiply(kernel.CopySign(kernel.Constant(1), kernel.Argument), value);
    }

    private (double Value, bool OrEqual) InputCondition(int piece)
    {
        // Where the breakpoint is no number of the element type, the next one on its left belongs to the left piece.
        Piece right = _pieces[piece].Piece.Piece;
        double rounded = KernelBuilder.Round(right.Lower, _elementType);
        return rounded.Equals(right.Lower) ? (right.Lower, right.HasLower) : (rounded, rounded > right.Lower);
    }

    /// <summary>
    /// Selects between the pieces. Comparisons are false for NaN, so the piece that is left over gets it: the last one, the
    /// first or another one that lets it through, or else that is done explicitly.
    /// </summary>
    private int Combine(KernelBuilder kernel, Func<int, int> lower, Func<int, (double Value, bool OrEqual)> condition)
    {
        int[] values = new int[_pieces.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = lower(i);
        }

        int last = values.Length - 1;
        int leftOver = PropagatesNaN(kernel, values[last]) ? last : Array.FindIndex(values, v => PropagatesNaN(kernel, v));
        leftOver = leftOver < 0 ? last : leftOver;
        int value = values[leftOver];
        for (int i = leftOver + 1; i <= last; i++)
        {
            (double bound, bool orEqual) = condition(i);
            value = Select(kernel, orEqual ? KernelOp.GreaterThanOrEqual : KernelOp.GreaterThan, bound, values[i], value);
        }

        for (int i = leftOver - 1; i >= 0; i--)
        {
            (double bound, bool orEqual) = condition(i + 1);
            value = Select(kernel, orEqual ? KernelOp.LessThan : KernelOp.LessThanOrEqual, bound, values[i], value);
        }

        if (PropagatesNaN(kernel, value))
        {
            return value;
        }

        int isNumber = kernel.Compare(KernelOp.EqualTo, kernel.Argument, kernel.Argument);
        return kernel.Describe(
            kernel.Select(isNumber, value, kernel.Argument),
            comment: "NaN stays NaN.");
    }

    private static int Select(KernelBuilder kernel, KernelOp relation, double bound, int then, int otherwise) =>
        kernel.Select(kernel.Compare(relation, kernel.Input, kernel.Constant(bound)), then, otherwise);

    private bool PropagatesNaN(KernelBuilder kernel, int value) =>
        double.IsNaN(KernelInterpreter.Run(kernel.Build(value), _elementType, double.NaN)[0]);
}
