using System;

namespace Activations.Sample.HandWritten;

/// <summary>Right in every textbook, and infinite from 710 on; its derivative is no number there.</summary>
public static class Softplus
{
    public static double Forward(double x) => Math.Log(1 + Math.Exp(x));

    public static double Backward(double x) => Math.Exp(x) / (1 + Math.Exp(x));
}
