using System;

public static class FermiDirac
{
    private const double Boltzmann = 8.617333262e-5;

    public static double Occupation(double energy, double mu, double temperature)
        => 1 / (1 + Math.Exp((energy - mu) / (Boltzmann * temperature)));

    public static double OccupationDerivative(double energy, double mu, double temperature)
    {
        double x = (energy - mu) / (2 * Boltzmann * temperature);
        return -1 / (4 * Boltzmann * temperature * Math.Cosh(x) * Math.Cosh(x));
    }
}
