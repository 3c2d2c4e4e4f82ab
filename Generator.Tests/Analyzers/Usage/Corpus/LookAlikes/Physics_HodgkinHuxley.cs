using System;

/// <summary>Rates of the sodium channel's gates; not a network's activation.</summary>
public class SodiumChannel
{
    public double AlphaM(double v) => 0.1 * (v + 40) / (1 - Math.Exp(-(v + 40) / 10));

    public double BetaM(double v) => 4 * Math.Exp(-(v + 65) / 18);

    public double DmDt(double v, double m) => AlphaM(v) * (1 - m) - BetaM(v) * m;
}
