using System.Collections.Generic;
using System.Linq;
using Activations.Generator.Benchmarks.Compiling;
using Activations.Generator.Tests.Execution;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>Every activation of the catalogue, with its default hyperparameters, against its reference.</summary>
internal sealed class CatalogueScan
{
    private readonly IReadOnlyList<TextbookFunction> _functions;
    private readonly GeneratedClasses _classes;

    /// <summary>Has the classes generated and compiled.</summary>
    public CatalogueScan(IReadOnlyList<TextbookFunction> functions)
    {
        _functions = functions;
        _classes = new GeneratedClasses(
        [
            .. from function in functions
               from activation in Classes(function, High(function), Fast(function), Double(function))
               select activation,
        ]);
    }

    /// <summary>All that there are.</summary>
    public static IReadOnlyList<TextbookFunction> Functions { get; } = [.. TextbookFunctions.All.Where(static function => function.IsDefault)];

    /// <summary>Holds that wrong results would be noticed.</summary>
    /// <exception cref="System.InvalidOperationException">They wouldn't.</exception>
    public void CheckControl()
    {
        foreach (TextbookFunction function in _functions)
        {
            ScanControl.Check(function, Members(function)[0], new ScannedClass<double>(_classes, Double(function)));
        }
    }

    /// <summary>The float members at every so manieth float; with <see cref="Activations.Accuracy.Fast"/> too where that is other code.</summary>
    /// <param name="step">At every so manieth.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="recorded">What need not be scanned again.</param>
    public IEnumerable<ScanResult> Floats(int step, int threads, RecordedScans recorded)
        => _functions.SelectMany(function => recorded.GetOrRun(
            function,
            () => GeneratedClasses.Code([.. Classes(function, High(function), Fast(function))]),
            step,
            () => new FloatScan(function, Members(function), step, threads).Run()));

    /// <summary>The double members at a sample.</summary>
    public IEnumerable<ScanResult> Doubles(double[] arguments, int threads)
        => _functions.SelectMany(function => new DoubleScan(function, new ScannedClass<double>(_classes, Double(function)), arguments).Run(threads));

    private static ActivationCase High(TextbookFunction function) => new(function, IsDouble: false, Saved.Derivative);

    private static ActivationCase Fast(TextbookFunction function) => High(function) with { Accuracy = Activations.Accuracy.Fast };

    private static ActivationCase Double(TextbookFunction function) => High(function) with { IsDouble = true };

    /// <summary>Of each, one class that keeps the derivative and, where the output tells it, one that keeps the output.</summary>
    private static IEnumerable<ActivationCase> Classes(TextbookFunction function, params ActivationCase[] activations)
        => from activation in activations
           from save in function.OutputDerivative is null ? (Saved[])[Saved.Derivative] : [Saved.Derivative, Saved.Output]
           select activation with { Save = save };

    private IReadOnlyList<ScannedClass<float>> Members(TextbookFunction function)
    {
        ScannedClass<float> high = new(_classes, High(function));
        return _classes.AreAlike(High(function), Fast(function)) ? [high] : [high, new ScannedClass<float>(_classes, Fast(function))];
    }
}
