namespace Activations.Sample.Layers;

/// <summary>Stands in for the reports that come from the generator's plan.</summary>
internal sealed class TemporaryCompilerReports : ICompilerReportSource
{
    public CompilerReport Find(ActivationEntry activation)
    {
        bool output = activation.Saved == Saved.Output;
        return new CompilerReport
        {
            Formula = activation.Name == "sigmoid" ? "1 / (1 + e^-x)" : activation.Name,
            Derivative = activation.Name == "sigmoid" ? "e^-x / (1 + e^-x)²" : activation.Name + "'",
            OutputDerivative = output ? (activation.Name == "sigmoid" ? "y·(1 - y)" : "f'(y)") : null,
            Saved = activation.Saved,
            SavedReason = output
                ? "the derivative is a cheap function of the output, which the next layer needs anyway"
                : "the derivative is not a function of the output alone; it is computed while the exponential is at hand",
            BytesPerElement = output ? 0 : 4,
            Steps = [new CompilerStep("placeholder", "f", "f'")],
            Refused = output ? [] : [new RefusedForm("(y + e^-x·…) / x", "divides by x, which is 0 at 0")],
        };
    }
}
