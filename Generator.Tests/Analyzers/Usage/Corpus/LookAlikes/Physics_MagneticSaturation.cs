using System;

public class Inductor
{
    public double Flux(double current) => 0.8 * Math.Tanh(current / 2);

    // The incremental inductance.
    public double Inductance(double current) => 0.4 * (1 - Math.Pow(Math.Tanh(current / 2), 2));
}
