using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Activations.Generator.Tests.Execution;
using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>Compares a function's members for double with its reference of some 200 bits, at a sample of the doubles.</summary>
/// <param name="function">The function.</param>
/// <param name="members">The generated class.</param>
/// <param name="arguments">The sample.</param>
internal sealed class DoubleScan(TextbookFunction function, ScannedClass<double> members, double[] arguments)
{
    /// <summary>The reciprocal of what the derivative may be off by close to a zero.</summary>
    private const double InverseTolerance = 1L << 53;

    private readonly FormErrors[] _errors = FormErrors.OfAllForms();
    private readonly double[] _ones = [.. Enumerable.Repeat(1.0, arguments.Length)];
    private readonly double[] _results = new double[arguments.Length];
    private readonly double[] _secondResults = new double[arguments.Length];

    /// <summary>
    /// Doubles where the format or the functions turn, as many of any exponent, as many over [-750, 750] and [-2, 2],
    /// and as many with a magnitude between 2^-40 and 2^10, evenly by its logarithm.
    /// </summary>
    public static double[] Sample(int count)
    {
        Random random = new(20240301);
        IEnumerable<double> magnitudes = Enumerable.Range(0, count / 4)
            .Select(_ => Math.CopySign(Math.Pow(2, (50 * random.NextDouble()) - 40), random.NextDouble() - 0.5));
        return [.. Samples.Doubles(count * 3 / 4).Concat(Arguments.Doubles).Concat(magnitudes).Where(double.IsFinite).Distinct()];
    }

    public IReadOnlyList<ScanResult> Run(int threads)
    {
        BigReal[] values = new BigReal[arguments.Length];
        BigReal[] derivatives = new BigReal[arguments.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads };
        Parallel.For(0, arguments.Length, options, i =>
        {
            values[i] = function.ExactFunction(arguments[i], function.Value);
            derivatives[i] = function.ExactDerivative(arguments[i], function.Value);
        });

        members.Forward(arguments, _results);
        Judge(AccuracyForm.Forward, arguments, _results, values);
        members.BackwardFromInput(arguments, _ones, _secondResults);
        Judge(AccuracyForm.DerivativeFromInput, arguments, _secondResults, derivatives);
        members.ForwardWithDerivative(arguments, _results, _secondResults);
        Judge(AccuracyForm.KeptDerivative, arguments, _secondResults, derivatives);
        if (function.ExactOutputDerivative is { } outputDerivative)
        {
            double[] outputs = [.. _results.Where(double.IsFinite).Distinct()];
            BigReal[] expected = new BigReal[outputs.Length];
            Parallel.For(0, outputs.Length, options, i => expected[i] = outputDerivative(outputs[i], function.Value));
            members.BackwardFromOutput!(outputs, _ones.AsSpan(0, outputs.Length), _secondResults.AsSpan(0, outputs.Length));
            Judge(AccuracyForm.DerivativeFromOutput, outputs, _secondResults, expected);
        }

        return
        [
            .. from form in Enum.GetValues<AccuracyForm>()
               where form != AccuracyForm.DerivativeFromOutput || function.ExactOutputDerivative is not null
               select new ScanResult(function, form, members.Accuracy, IsDouble: true, _errors[(int)form]),
        ];
    }

    private void Judge(AccuracyForm form, double[] x, double[] results, BigReal[] expected)
    {
        FormErrors errors = _errors[(int)form];
        bool isOfArgument = form is AccuracyForm.DerivativeFromInput or AccuracyForm.KeptDerivative;
        for (int i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(results[i]))
            {
                errors.AddWrongNaN(x[i]);
            }
            else if (isOfArgument && function.IsNearDerivativeZero(x[i], function.Value, BigRealMath.ToDouble(expected[i])))
            {
                double difference = BigRealMath.ToDouble(BigReal.FromDouble(results[i]) - expected[i]);
                errors.AddNearZero(Math.Abs(difference) * InverseTolerance, x[i]);
            }
            else
            {
                errors.Add(BigRealMath.Distance(results[i], expected[i]), x[i]);
            }
        }
    }
}
