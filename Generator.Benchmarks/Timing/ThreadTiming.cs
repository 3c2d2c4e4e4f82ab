using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Activations.Generator.Benchmarks.Compiling;
using Activations.Generator.Tests.Execution;
using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Benchmarks.Timing;

/// <summary>Times the same kernels on one thread and on the thread pool, at lengths on both sides of the threshold.</summary>
internal sealed partial class ThreadTiming
{
    private const string OneThread = "one thread";
    private const string Pool = "thread pool";

    private readonly IReadOnlyList<TextbookFunction> _functions;
    private readonly GeneratedClasses _classes;

    /// <param name="functions">The activations.</param>
    /// <param name="shortestRange">The least number of elements that a thread takes.</param>
    public ThreadTiming(IReadOnlyList<TextbookFunction> functions, int shortestRange)
    {
        _functions = functions;
        int replaced = 0;
        _classes = new GeneratedClasses(
            [.. functions.SelectMany(static function => (ActivationCase[])[Single(function), Parallel(function)])],
            text => Constants().Replace(text, match =>
            {
                replaced++;
                return match.Groups[1].Value + (match.Groups[2].Value == "ParallelLength" ? "2" : shortestRange.ToString(CultureInfo.InvariantCulture));
            }));
        if (replaced != 2)
        {
            throw new InvalidOperationException("The generated code has other constants: what is measured would be its threshold.");
        }
    }

    /// <summary>For each activation and pass, and each length, the medians in ns an element.</summary>
    public IEnumerable<ThreadMeasurement> Run(IReadOnlyList<int> lengths, TimeSpan budget)
    {
        using Buffers buffers = new(lengths.Max());
        InterleavedTimer timer = new(buffers, budget);
        foreach (TextbookFunction function in _functions)
        {
            foreach ((string pass, Contender[] contenders) in Passes(function))
            {
                timer.WarmUp(contenders);
                foreach (int length in lengths)
                {
                    IReadOnlyList<(double Nanoseconds, double Spread)> times = timer.Time(contenders, length);
                    yield return new ThreadMeasurement(function.Entry, pass, length, times[0].Nanoseconds, times[1].Nanoseconds);
                }
            }
        }
    }

    private static ActivationCase Single(TextbookFunction function) => new(function, IsDouble: false, Saved.Derivative);

    private static ActivationCase Parallel(TextbookFunction function) => Single(function) with { Parallel = true };

    /// <summary>
    /// Below the threshold that users get, the pool is never asked: so here the constants are others. Nothing else is.
    /// </summary>
    [GeneratedRegex(@"(const int (ParallelLength|ShortestRange) = )[\d_]+(?=;)")]
    private static partial Regex Constants();

    private IEnumerable<(string Name, Contender[] Contenders)> Passes(TextbookFunction function)
    {
        ActivationCase[] cases = [Single(function), Parallel(function)];
        string[] names = [OneThread, Pool];
        yield return ("forward", [.. cases.Zip(names, (c, name) => Contender.Create(name, new Forward(_classes.Method<ForwardMethod<float>>(c, "Forward"))))]);
        yield return ("backward", [.. cases.Zip(names, (c, name) => Contender.Create(name, new Backward(_classes.Method<BackwardMethod<float>>(c, "BackwardFromDerivative"))))]);
    }

    private readonly struct Forward(ForwardMethod<float> method) : ICall
    {
        public void Invoke(Buffers buffers, int length) => method(buffers.Input(length), buffers.Result(length));
    }

    private readonly struct Backward(BackwardMethod<float> method) : ICall
    {
        public void Invoke(Buffers buffers, int length) => method(buffers.Derivative(length), buffers.Gradient(length), buffers.Result(length));
    }
}
