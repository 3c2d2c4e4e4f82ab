using System;

class ItemResponse
{
    private readonly double _a = 1.2, _b = 0.1, _guess = 0.2;

    public double Probability(double ability) => _guess + (1 - _guess) / (1 + Math.Exp(-_a * (ability - _b)));

    public double ProbabilitySlope(double ability)
    {
        double p = Probability(ability);
        return _a * (p - _guess) * (1 - p) / (1 - _guess);
    }
}
