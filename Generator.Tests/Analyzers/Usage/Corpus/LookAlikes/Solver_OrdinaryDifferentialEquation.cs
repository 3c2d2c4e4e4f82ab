using System;

public class StiffProblem
{
    public double Exact(double t) => 1 / (1 + Math.Exp(-t));

    public double Derivative(double t, double y) => y * (1 - y);

    public double Step(double t, double y, double h) => y + h * Derivative(t + h / 2, y + h / 2 * Derivative(t, y));
}
