// Forward: new Rnn().Activate(new[] { x })[0]
// Derivative: new Rnn().BackwardActivate(new[] { x })[0]
using System;
using System.Linq;

public class Rnn
{
    public double[] Activate(double[] state) => state.Select(Math.Tanh).ToArray();

    public double[] {|ACT101:BackwardActivate|}(double[] state) => state.Select(s => 1.0 - Math.Tanh(s) * Math.Tanh(s)).ToArray();
}
