namespace Activations.Sample.Layers;

/// <summary>Says what the compiler did for an activation.</summary>
internal interface ICompilerReportSource
{
    CompilerReport Find(ActivationEntry activation);
}
