using System;
using Activations.Generator.Tests.Infrastructure;
using Xunit;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>What gelu makes of Φ and φ.</summary>
public sealed class NormalDistributionTests
{
    [Fact]
    public void SumOfCdfAndXTimesPdf_IsWithinFourUlps_OrTwoToTheMinus24NearItsZero()
    {
        // 3.669 ulp at every 51st float. The zero is at -0.7518.
        double worst = 0.0;
        float worstAt = 0f;
        foreach (float x in Samples.Singles(997))
        {
            float clamped = Functions.Min(Functions.Max(x, -14.6f), 14.6f);
            float cdf = Functions.NormalCdfScaled(clamped, out float cdfScale);
            float pdf = Functions.NormalPdfScaled(clamped, out float pdfScale);
            float value = Functions.FusedMultiplyAdd(cdf, cdfScale, clamped * pdf * pdfScale);

            double z = Math.Clamp((double)x, -40.0, 40.0);
            double expected = References.NormalCdf(z) + (z * References.NormalPdf(z));
            if (Math.Abs(x + 0.75f) < 0.25f && Math.Abs(value - expected) <= 1.0 / (1 << 24))
            {
                continue;
            }

            double distance = Ulp.Distance(value, expected);
            if (!(distance <= worst))
            {
                worst = distance;
                worstAt = x;
            }
        }

        Assert.True(worst <= 4.0, $"At {worstAt:R} it is off by {worst} ulp.");
    }

    [Theory]
    [InlineData(-14.6f)]
    [InlineData(-13f)]
    [InlineData(-1f)]
    [InlineData(-1e-30f)]
    public void NegativeArgument_ResultsAreNormal_AndOfOneScale(float x)
    {
        float cdf = Functions.NormalCdfScaled(x, out float cdfScale);
        float pdf = Functions.NormalPdfScaled(x, out float pdfScale);

        Assert.Equal(cdfScale, pdfScale);
        Assert.True(float.IsPow2(cdfScale) && cdfScale <= 1f);
        Assert.True(float.IsNormal(cdf) && float.IsNormal(pdf));

        double doubleCdf = Functions.NormalCdfScaled(x * (38.8 / 14.6f), out double doubleCdfScale);
        double doublePdf = Functions.NormalPdfScaled(x * (38.8 / 14.6f), out double doublePdfScale);

        Assert.Equal(doubleCdfScale, doublePdfScale);
        Assert.True(double.IsPow2(doubleCdfScale) && doubleCdfScale <= 1.0);
        Assert.True(double.IsNormal(doubleCdf) && double.IsNormal(doublePdf));
    }
}
