using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// The names that the emitters of one file share. Within the user's type everything is written with
/// <c>global::</c>: users have their own <c>Math</c>, <c>Saved</c> and <c>System</c>.
/// </summary>
internal sealed class EmissionContext
{
    public const string KernelNamespace = "Activations.Kernels";
    public const string SpanKernels = "global::Activations.Kernels.SpanKernels";
    public const string ArgumentException = "global::System.ArgumentException";
    public const string InvalidOperationException = "global::System.InvalidOperationException";

    /// <summary>The layer's fields.</summary>
    public const string InputField = "_layerInput";
    public const string OutputField = "_layerOutput";
    public const string DerivativeField = "_layerDerivative";
    public const string LengthField = "_layerLength";

    /// <summary>Of a record alone: the instance that the other fields are of. A copy of it has them too, and mustn't write into them.</summary>
    public const string OwnerField = "_layerOwner";

    private readonly string _kernelPrefix;

    public EmissionContext(ActivationSource source)
    {
        Source = source;
        Element = ElementNames.Keyword(source.Plan.ElementType);
        _kernelPrefix = Identifiers.Unescape(source.Hierarchy.Type.Name);
    }

    public ActivationSource Source { get; }

    public ActivationPlan Plan => Source.Plan;

    public SavedValue Saved => Plan.Saved;

    /// <summary>Whether the user's type copies its fields when it is copied.</summary>
    public bool IsRecord => Source.Hierarchy.Type.Keyword == "record";

    /// <summary>The element type's keyword.</summary>
    public string Element { get; }

    public string ReadOnlySpan => $"global::System.ReadOnlySpan<{Element}>";

    public string Span => $"global::System.Span<{Element}>";

    public string ForwardKernel => _kernelPrefix + "ForwardKernel";

    public string DerivativeKernel => _kernelPrefix + "DerivativeKernel";

    public string OutputDerivativeKernel => _kernelPrefix + "OutputDerivativeKernel";

    public string ForwardWithDerivativeKernel => _kernelPrefix + "ForwardWithDerivativeKernel";

    /// <summary>A kernel's name as the user's type has to write it.</summary>
    public static string Qualified(string kernel) => $"global::{KernelNamespace}.{kernel}";

    /// <summary>One of the span loops with a kernel, up to its arguments.</summary>
    public string Loop(string loop, string kernel) => $"{Entry(loop)}<{Qualified(kernel)}, {Element}>";

    /// <summary>The span loop that multiplies by saved derivatives, up to its arguments.</summary>
    public string ProductLoop() => $"{Entry("BackwardFromDerivative")}<{Element}>";

    /// <summary>The span loop that copies, up to its arguments.</summary>
    public string CopyLoop() => Loop("Forward", $"IdentityKernel<{Element}>");

    private string Entry(string loop) => $"{SpanKernels}.{loop}{(Source.Parallel ? "InParallel" : "")}";
}
