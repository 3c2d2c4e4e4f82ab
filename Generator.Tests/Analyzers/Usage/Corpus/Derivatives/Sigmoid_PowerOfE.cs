// Forward: Network.sigmoid(x)
// Derivative: Network.derivSigmoid(x)
using System;

public class Network
{
    public static double sigmoid(double x)
    {
        return 1 / (1 + Math.Pow(Math.E, -x));
    }

    public static double {|ACT101:derivSigmoid|}(double x)
    {
        return (1 / (1 + Math.Pow(Math.E, -x))) * (1 - 1 / (1 + Math.Pow(Math.E, -x)));
    }
}
