using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Models;
using Activations.Generator.Planning.Lowering.Choice;
using Activations.Generator.Planning.Lowering.Clamps;
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
    private readonly PieceJoin _functionJoin;
    private readonly PieceJoin _derivativeJoin;
    private readonly Lazy<ClampForm> _functionClamps;
    private readonly Lazy<ClampForm> _derivativeClamps;

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
        _functionJoin = new PieceJoin(functionForms, InputCondition);
        _derivativeJoin = new PieceJoin(derivativeForms, InputCondition);
        _functionClamps = new(() => ClampChoice.Choose(_functionJoin, NewKernel, elementType, bounds.Function));
        _derivativeClamps = new(() => ClampChoice.Choose(_derivativeJoin, NewKernel, elementType, bounds.Derivative));
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
            return TryCreate(Half(pieces, all, isOdd), symmetry, isOdd, outputConditions, elementType, accuracy);
        }

        // Of one piece the half may be simpler than the whole, or not: tanh is one call, x·tanh x a quotient for each sign.
        ActivationLowering? whole = TryCreate(pieces, Symmetry.None, isOdd, outputConditions, elementType, accuracy);
        if (whole is null || whole.IsSimple)
        {
            return whole;
        }

        ActivationLowering? half = TryCreate(Half(pieces, all, isOdd), symmetry, isOdd, outputConditions, elementType, accuracy);
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

    private static IReadOnlyList<SampledPiece> Half(IReadOnlyList<SampledPiece> pieces, IReadOnlyList<PieceDerivation> all, bool isOdd)
    {
        IReadOnlyList<PieceDerivation> half = SymmetryFinder.RightHalf(all);
        return [.. half.Select((piece, i) => pieces[i + all.Count - half.Count].RightHalf(piece, isOdd))];
    }

    /// <summary>Whether all forms are accurate, and none of them is of the general kind.</summary>
    private bool IsSimple =>
        _functionJoin.Forms.All(c => c is { Form: { General: null, Patch: null } } && c.Error <= _bounds.Function.AtSamples)
        && _derivativeJoin.Forms.All(c => c is { Form: { General: null, Patch: null } } && c.Error <= _bounds.Derivative.AtSamples);

    private bool IsBetterThan(ActivationLowering other)
    {
        bool keeps = KeepsBounds;
        return keeps != other.KeepsBounds ? keeps : Cost < other.Cost;
    }

    private bool KeepsBounds =>
        _functionJoin.Forms.All(c => c.Error <= _bounds.Function.AtSamples) && _derivativeJoin.Forms.All(c => c.Error <= _bounds.Derivative.AtSamples);

    private int Cost => _functionJoin.Forms.Sum(static c => c.Cost) + _derivativeJoin.Forms.Sum(static c => c.Cost);

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
        KernelBuilder kernel = NewKernel(_elementType);
        int[] values = new int[_pieces.Count];
        for (int i = 0; i < values.Length; i++)
        {
            if (OutputFormLowering.TryLower(kernel, _pieces[i]) is not { } lowered)
            {
                return null;
            }

            values[i] = lowered;
        }

        int value = PieceSelection.Lower(
            kernel,
            0,
            values.Length - 1,
            i => values[i],
            i => (conditions[i - 1].Value, conditions[i - 1].OrEqual));
        return kernel.Build(value);
    }

    private KernelProgram Build(params Func<KernelBuilder, int>[] functions)
    {
        KernelBuilder kernel = NewKernel(_elementType);
        return kernel.Build(Array.ConvertAll(functions, f => f(kernel)));
    }

    private KernelBuilder NewKernel(ElementType elementType)
    {
        KernelBuilder kernel = new(elementType);
        kernel.Input = _symmetry == Symmetry.None ? kernel.Argument : kernel.Abs(kernel.Argument);
        return kernel;
    }

    private int LowerFunction(KernelBuilder kernel)
    {
        int value = RestoreSign(
            kernel,
            _functionClamps.Value.TryLower(kernel, _functionJoin)!.Value,
            _symmetry == Symmetry.Odd,
            static piece => piece.Function);
        bool isGeneral = _functionJoin.Forms.Any(static c => c.Form is { General: not null } or { Patch: not null });
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
        _derivativeClamps.Value.TryLower(kernel, _derivativeJoin)!.Value,
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
}
