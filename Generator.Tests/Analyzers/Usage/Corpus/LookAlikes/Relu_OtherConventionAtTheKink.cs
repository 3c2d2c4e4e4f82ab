using System;

public class ReLU
{
    public float Forward(float x) => MathF.Max(0, x);

    // The subgradient at 0 is a matter of taste.
    public float Derivative(float x) => x >= 0 ? 1 : 0;
}
