// Forward: { var neuron = new Neuron(); neuron.FeedForward(x); return neuron.Output; }
// Derivative: { var neuron = new Neuron(); neuron.FeedForward(x); return neuron.BackPropagate(1.0); }
using System;

public class Neuron
{
    public double Sum { get; private set; }

    public double Output { get; private set; }

    public void FeedForward(double sum)
    {
        Sum = sum;
        Output = Sigmoid(sum);
    }

    public double {|ACT101:BackPropagate|}(double error)
    {
        return error * Sigmoid(Sum) * (1 - Sigmoid(Sum));
    }

    private static double Sigmoid(double x) => 1.0 / (1.0 + Math.Exp(-x));
}
