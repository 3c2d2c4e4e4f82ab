using System;

using Activations.Generator.Tests.Infrastructure;

namespace Activations.Generator.Tests.Execution;

/// <summary>The members of a generated class; those that it doesn't have throw.</summary>
/// <param name="activation">The class.</param>
/// <param name="code">Where it was compiled; by default for the framework that the tests run on.</param>
internal sealed class GeneratedActivation<T>(ActivationCase activation, GeneratedCode? code = null)
    where T : unmanaged
{
    private readonly LoadedAssembly _assembly = (code ?? GeneratedCode.Instance).Assembly;

    public Type Type => _assembly.Type(activation.TypeName);

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

    public IActivationLayer<T> CreateLayer() => _assembly.Layer<T>(activation.TypeName);

    /// <summary>A form of one of the class's kernels.</summary>
    public TDelegate Kernel<TDelegate>(string kernel)
        where TDelegate : Delegate
        => _assembly.Kernel<TDelegate>(activation.ClassName + kernel);

    private TDelegate Method<TDelegate>(string name)
        where TDelegate : Delegate
        => _assembly.Method<TDelegate>(activation.TypeName, name);
}
