// Forward: Selus.Selu((float)x)
// Wrong: Selus.SeluDerivative((float)x)
using System;

static class Selus
{
    private const float Alpha = 1.6732632f;
    private const float Scale = 1.0507010f;

    public static float Selu(float x) => x > 0 ? Scale * x : Scale * Alpha * (MathF.Exp(x) - 1f);

    public static float {|ACT201:SeluDerivative|}(float x) => x > 0 ? 1f : Alpha * MathF.Exp(x);
}
