using System.Linq;
using System.Numerics;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>Uses an activation as a type argument, as <c>Dense&lt;TActivation&gt;</c> would.</summary>
internal sealed class GenericUse<TActivation, T> : IGenericUse
    where TActivation : IActivation<TActivation, T>, IActivationLayer<T>, new()
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public void Check()
    {
        T[] x = [.. Enumerable.Range(-20, 41).Select(k => T.CreateChecked(k * 0.3))];
        T[] g = [.. x.Select(value => value + T.One)];
        T[] output = new T[x.Length];
        T[] gradient = new T[x.Length];
        TActivation.Forward(x, output);
        TActivation.BackwardFromInput(x, g, gradient);

        Bits.AssertSame<T>((T[])[.. x.Select(TActivation.Evaluate)], output, "Forward");
        Bits.AssertSame<T>((T[])[.. x.Zip(g, (value, factor) => TActivation.Derivative(value) * factor)], gradient, "BackwardFromInput");
        Bits.AssertSame(new TActivation().Forward(x), output, "the layer");
        Assert.NotEqual(Saved.Auto, TActivation.SavedForBackward);
    }
}
