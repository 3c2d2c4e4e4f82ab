using System;

public class Catenary
{
    public double Height(double x) => Math.Cosh(x);

    public double Slope(double x) => Math.Sinh(x);

    public double Curvature(double x) => 1 / (Math.Cosh(x) * Math.Cosh(x));
}
