using System;

public class Annealer
{
    private readonly Random _random = new(1);

    public bool Accept(double delta, double temperature) => delta < 0 || _random.NextDouble() < Math.Exp(-delta / temperature);

    public double Temperature(int k) => 100 * Math.Exp(-0.03 * k);
}
