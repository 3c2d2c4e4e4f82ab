// Forward: new EluLayer { Alpha = 0.7 }.FeedForward(x)
// Derivative: { var layer = new EluLayer { Alpha = 0.7 }; layer.FeedForward(x); return layer.BackPropagate(1); }
using System;

public class EluLayer
{
    private double input;
    private double output;

    public double Alpha { get; set; } = 1;

    public double FeedForward(double value)
    {
        input = value;
        if (value > 0)
        {
            output = value;
        }
        else
        {
            output = Alpha * (Math.Exp(value) - 1);
        }

        return output;
    }

    public double {|ACT101:BackPropagate|}(double gradient)
    {
        if (input > 0)
        {
            return gradient;
        }

        return gradient * Alpha * Math.Exp(input);
    }
}
