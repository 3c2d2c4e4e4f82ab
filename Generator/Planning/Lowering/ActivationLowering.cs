using System;
using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Lowers what was derived about a function to kernel programs.</summary>
internal sealed class ActivationLowering
{
    // The accuracy promised is 2 and 4 ulp; the samples see a little less than the worst case.
    private const double FunctionBound = 1.8;
    private const double DerivativeBound = 3.6;

    private readonly IReadOnlyList<OutputCondition>? _outputConditions;
    private readonly IReadOnlyList<SampledPiece> _pieces;
    private readonly Symmetry _symmetry;
    private readonly ElementType _elementType;
    private readonly PieceForm[] _functionForms;
    private readonly PieceForm[] _derivativeForms;

    /// <summary>Chooses the form of each piece.</summary>
    /// <param name="pieces">The pieces with their true values in float.</param>
    /// <param name="outputConditions">The conditions on the output that tell them apart, if there are such.</param>
    /// <param name="elementType">
    /// The element type of the programs. The forms are the same for both: what cancels, overflows or is rounded twice
    /// is so in either.
    /// </param>
    public ActivationLowering(IReadOnlyList<SampledPiece> pieces, IReadOnlyList<OutputCondition>? outputConditions, ElementType elementType)
    {
        // A symmetric function is its right half, taken at |x|.
        IReadOnlyList<PieceDerivation> all = [.. pieces.Select(static p => p.Piece)];
        _symmetry = SymmetryFinder.Of(all);
        IReadOnlyList<PieceDerivation> used = _symmetry == Symmetry.None ? all : SymmetryFinder.RightHalf(all);
        _pieces = [.. used.Select((piece, i) => pieces[i + all.Count - used.Count] with { Piece = piece })];
        _outputConditions = outputConditions?.Skip(outputConditions.Count - _pieces.Count + 1).ToList();
        _elementType = elementType;
        _functionForms = new PieceForm[_pieces.Count];
        _derivativeForms = new PieceForm[_pieces.Count];
        for (int i = 0; i < _pieces.Count; i++)
        {
            (PieceDerivation piece, SampledFunction function, SampledFunction derivative) = _pieces[i];
            _functionForms[i] = PieceLowering.ChooseForm(piece.Function, piece, function, FunctionBound);
            _derivativeForms[i] = PieceLowering.ChooseForm(piece.Derivative, piece, derivative, DerivativeBound);
        }
    }

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
            PieceDerivation piece = _pieces[i].Piece;
            if (piece.PureOutputForm is not { } form
                || RationalLowering.TryLowerPrecisely(kernel, form, piece.Atoms, new AtomValue(AtomTable.Output, kernel.Input)) is not { } lowered)
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

    private int LowerFunction(KernelBuilder kernel) => RestoreSign(
        kernel,
        Combine(
            kernel,
            i => PieceLowering.Lower(kernel, _pieces[i].Piece.Function, _pieces[i].Piece, _elementType, _functionForms[i]),
            InputCondition),
        _symmetry == Symmetry.Odd,
        static piece => piece.Function);

    private int LowerDerivative(KernelBuilder kernel) => RestoreSign(
        kernel,
        Combine(
            kernel,
            i => PieceLowering.Lower(kernel, _pieces[i].Piece.Derivative, _pieces[i].Piece, _elementType, _derivativeForms[i]),
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
    /// Selects between the pieces. Comparisons are false for NaN, so the piece that is left over gets it: the last one,
    /// or else the first, or else NaN is let through explicitly.
    /// </summary>
    private int Combine(KernelBuilder kernel, Func<int, int> lower, Func<int, (double Value, bool OrEqual)> condition)
    {
        int[] values = new int[_pieces.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = lower(i);
        }

        int last = values.Length - 1;
        if (!PropagatesNaN(kernel, values[last]) && PropagatesNaN(kernel, values[0]))
        {
            int fromLeft = values[0];
            for (int i = 1; i <= last; i++)
            {
                (double bound, bool orEqual) = condition(i);
                fromLeft = Select(kernel, orEqual ? KernelOp.GreaterThanOrEqual : KernelOp.GreaterThan, bound, values[i], fromLeft);
            }

            return fromLeft;
        }

        int fromRight = values[last];
        for (int i = last - 1; i >= 0; i--)
        {
            (double bound, bool orEqual) = condition(i + 1);
            fromRight = Select(kernel, orEqual ? KernelOp.LessThan : KernelOp.LessThanOrEqual, bound, values[i], fromRight);
        }

        if (PropagatesNaN(kernel, fromRight))
        {
            return fromRight;
        }

        int isNumber = kernel.Compare(KernelOp.EqualTo, kernel.Argument, kernel.Argument);
        return kernel.Describe(
            kernel.Select(isNumber, fromRight, kernel.Argument),
            comment: "NaN stays NaN.");
    }

    private static int Select(KernelBuilder kernel, KernelOp relation, double bound, int then, int otherwise) =>
        kernel.Select(kernel.Compare(relation, kernel.Input, kernel.Constant(bound)), then, otherwise);

    private bool PropagatesNaN(KernelBuilder kernel, int value) =>
        double.IsNaN(KernelInterpreter.Run(kernel.Build(value), _elementType, double.NaN)[0]);
}
