using Activations.Generator.Benchmarks.Compiling;
using Activations.Generator.Tests.Execution;
using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>The generated members of an activation.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed record ScannedClass<T>
    where T : unmanaged
{
    /// <summary>Takes the members from the two classes that have them all.</summary>
    /// <param name="classes">Where they are compiled.</param>
    /// <param name="activation">The class that keeps the derivative.</param>
    public ScannedClass(GeneratedClasses classes, ActivationCase activation)
    {
        Accuracy = activation.Accuracy;
        Forward = classes.Method<ForwardMethod<T>>(activation, nameof(Forward));
        BackwardFromInput = classes.Method<BackwardMethod<T>>(activation, nameof(BackwardFromInput));
        ForwardWithDerivative = classes.Method<ForwardWithDerivativeMethod<T>>(activation, nameof(ForwardWithDerivative));
        BackwardFromOutput = activation.Function.OutputDerivative is null
            ? null
            : classes.Method<BackwardMethod<T>>(activation with { Save = Saved.Output }, nameof(BackwardFromOutput));
    }

    public Activations.Accuracy Accuracy { get; }

    /// <summary>Whether a result that isn't normal may be zero.</summary>
    public bool MayFlush => Accuracy == Activations.Accuracy.Fast;

    public ForwardMethod<T> Forward { get; init; }

    public BackwardMethod<T> BackwardFromInput { get; init; }

    public ForwardWithDerivativeMethod<T> ForwardWithDerivative { get; init; }

    /// <summary>None where the output doesn't tell the derivative.</summary>
    public BackwardMethod<T>? BackwardFromOutput { get; init; }
}
