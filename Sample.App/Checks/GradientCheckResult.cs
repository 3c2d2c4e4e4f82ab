using System.Collections.Immutable;
using System.Linq;

namespace Activations.Sample.Checks;

/// <summary>How far backpropagation and numerical differentiation are apart.</summary>
internal sealed record GradientCheckResult(ImmutableArray<GradientCheckGroup> Groups)
{
    public double MaxRelativeError => Groups.Max(static group => group.MaxRelativeError);

    public int Count => Groups.Sum(static group => group.Count);
}
