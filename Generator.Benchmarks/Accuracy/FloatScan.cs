using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Activations.Generator.Tests.Execution;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>
/// Compares a function's generated classes with its reference over all 2^32 floats, or every Nth: each value of the
/// reference is computed once for all of them.
/// </summary>
/// <param name="function">The function.</param>
/// <param name="classes">The generated classes.</param>
/// <param name="step">1 for all floats, N for every Nth: by their bits.</param>
/// <param name="threads">On how many threads.</param>
internal sealed class FloatScan(TextbookFunction function, IReadOnlyList<ScannedClass<float>> classes, long step, int threads)
{
    private const long AllFloats = 1L << 32;

    private readonly Lock _gate = new();
    private readonly double _parameter = function.Rounded<float>();
    private readonly FormErrors[][] _errors = [.. classes.Select(static _ => FormErrors.OfAllForms())];
    private float _leastOutput = float.PositiveInfinity;
    private float _largestOutput = float.NegativeInfinity;

    public IReadOnlyList<ScanResult> Run()
    {
        ForEachBlock(ScanArguments);
        if (function.OutputDerivative is not null)
        {
            ForEachBlock(ScanOutputs);
        }

        return
        [
            .. from form in Enum.GetValues<AccuracyForm>()
               where form != AccuracyForm.DerivativeFromOutput || function.OutputDerivative is not null
               from index in Enumerable.Range(0, classes.Count)
               select new ScanResult(function, form, classes[index].Accuracy, IsDouble: false, _errors[index][(int)form]),
        ];
    }

    private void ForEachBlock(Action<FloatBlock> scan)
    {
        long count = (AllFloats + step - 1) / step;
        long blocks = (count + FloatBlock.Capacity - 1) / FloatBlock.Capacity;
        long next = 0;

        // Blocks are taken in turn: they differ in cost, and NaNs come in long runs.
        Parallel.For(0, threads, _ =>
        {
            FloatBlock block = new(classes.Count);
            long index;
            while ((index = Interlocked.Increment(ref next) - 1) < blocks)
            {
                long first = index * FloatBlock.Capacity;
                block.Fill(first, (int)Math.Min(FloatBlock.Capacity, count - first), step);
                scan(block);
            }

            lock (_gate)
            {
                _leastOutput = Math.Min(_leastOutput, block.LeastOutput);
                _largestOutput = Math.Max(_largestOutput, block.LargestOutput);
                block.AddErrorsTo(_errors);
            }
        });
    }

    private void ScanArguments(FloatBlock block)
    {
        block.Refer(function, _parameter);
        for (int i = 0; i < classes.Count; i++)
        {
            ScannedClass<float> members = classes[i];
            members.Forward(block.Arguments, block.Results);
            if (!members.MayFlush)
            {
                block.NoteOutputs();
            }

            block.JudgeValues(i, members.MayFlush);
            members.BackwardFromInput(block.Arguments, block.Ones, block.SecondResults);
            block.JudgeDerivatives(i, AccuracyForm.DerivativeFromInput, members.MayFlush);
            members.ForwardWithDerivative(block.Arguments, block.Results, block.SecondResults);
            block.JudgeDerivatives(i, AccuracyForm.KeptDerivative, members.MayFlush);
        }
    }

    private void ScanOutputs(FloatBlock block)
    {
        block.KeepOutputs(_leastOutput, _largestOutput);
        block.ReferToOutputs(function.OutputDerivative!, _parameter);
        for (int i = 0; i < classes.Count; i++)
        {
            classes[i].BackwardFromOutput!(block.Arguments, block.Ones, block.SecondResults);
            block.JudgeDerivatives(i, AccuracyForm.DerivativeFromOutput, classes[i].MayFlush);
        }
    }
}
