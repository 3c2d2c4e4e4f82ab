using System;

class MembraneModel
{
    public double AlphaN(double v) => 0.01 * (10 - v) / (Math.Exp((10 - v) / 10) - 1);

    public double BetaN(double v) => 0.125 * Math.Exp(-v / 80);

    public double DerivN(double v, double n) => AlphaN(v) * (1 - n) - BetaN(v) * n;

    public double Boltzmann(double v) => 1 / (1 + Math.Exp((-50 - v) / 7.5));

    public double DerivM(double v, double m) => (Boltzmann(v) - m) / 0.5;
}
