// Forward: new Tanh().Calculate(x)
// Derivative: new Tanh().CalculateDerivative(x)
public class Tanh
{
    public double Calculate(double x) => System.Math.Tanh(x);

    public double {|ACT101:CalculateDerivative|}(double x) => (1 - Calculate(x)) * (1 + Calculate(x));
}
