using System;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <summary>The members of a generated class; those that it doesn't have throw.</summary>
internal sealed class GeneratedActivation<T>(ActivationCase activation)
    where T : unmanaged
{
    private static readonly LoadedAssembly s_assembly = GeneratedCode.Instance.Assembly;

    public Type Type => s_assembly.Type(activation.TypeName);

    public Func<T, T> Evaluate => Method<Func<T, T>>("Evaluate");

    public Func<T, T> Derivative => Method<Func<T, T>>("Derivative");

    public Func<T, T> DerivativeFromOutput => Method<Func<T, T>>("DerivativeFromOutput");

    public ForwardMethod<T> Forward => Method<ForwardMethod<T>>("Forward");

    public ForwardWithDerivativeMethod<T> ForwardWithDerivative
        => Method<ForwardWithDerivativeMethod<T>>("ForwardWithDerivative");

    public BackwardMethod<T> BackwardFromInput => Backward("BackwardFromInput");

    public BackwardMethod<T> BackwardFromOutput => Backward("BackwardFromOutput");

    public BackwardMethod<T> BackwardFromDerivative => Backward("BackwardFromDerivative");

    public Saved SavedForBackward => (Saved)Type.GetProperty("SavedForBackward")!.GetValue(null)!;

    /// <summary>One of the static backward passes.</summary>
    public BackwardMethod<T> Backward(string name) => Method<BackwardMethod<T>>(name);

    public IActivationLayer<T> CreateLayer() => s_assembly.Layer<T>(activation.TypeName);

    /// <summary>A form of one of the class's kernels.</summary>
    public TDelegate Kernel<TDelegate>(string kernel)
        where TDelegate : Delegate
        => s_assembly.Kernel<TDelegate>(activation.ClassName + kernel);

    private TDelegate Method<TDelegate>(string name)
        where TDelegate : Delegate
        => s_assembly.Method<TDelegate>(activation.TypeName, name);
}
