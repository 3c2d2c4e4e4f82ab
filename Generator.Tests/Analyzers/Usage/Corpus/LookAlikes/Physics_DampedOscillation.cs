using System;

public class Spring
{
    public double Position(double t) => Math.Exp(-0.1 * t) * Math.Cos(3 * t);

    public double Velocity(double t) => -0.1 * Math.Exp(-0.1 * t) * Math.Cos(3 * t) - 3 * Math.Exp(-0.1 * t) * Math.Sin(3 * t);
}
