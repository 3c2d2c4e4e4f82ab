// Forward: new SELU().Function((float)x)
// Derivative: new SELU().Derivative((float)x, new SELU().Function((float)x))
using System;

public class SELU
{
    private readonly float alpha = 1.67326f;
    private readonly float lambda = 1.0507f;

    public float Function(float X)
    {
        return X > 0 ? lambda * X : lambda * alpha * (MathF.Exp(X) - 1);
    }

    public float {|ACT101:Derivative|}(float X, float Y)
    {
        return X > 0 ? lambda : lambda * alpha * MathF.Exp(X);
    }
}
