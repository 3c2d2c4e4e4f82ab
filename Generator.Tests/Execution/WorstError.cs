using System.Globalization;

namespace Activations.Generator.Tests.Execution;

/// <summary>The largest of many errors and where it is.</summary>
internal sealed class WorstError
{
    public double Ulps { get; private set; }

    public double At { get; private set; } = double.NaN;

    public void Add(double ulps, double at)
    {
        if (!(ulps <= Ulps))
        {
            Ulps = ulps;
            At = at;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ulps:0.000} ulp at {At:R}");

    /// <summary>What a test says where the bound is broken.</summary>
    public string Breaks(double bound, string what)
        => string.Create(CultureInfo.InvariantCulture, $"{what}: {this}, where {bound} ulp are allowed.");
}
