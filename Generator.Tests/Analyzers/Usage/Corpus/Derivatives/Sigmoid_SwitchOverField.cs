// Forward: new Creature(Creature.Kind.Sigmoid).Activate((float)x)
// Derivative: new Creature(Creature.Kind.Sigmoid).ActivateDerivative((float)x)
// Forward: new Creature(Creature.Kind.Tanh).Activate((float)x)
// Derivative: new Creature(Creature.Kind.Tanh).ActivateDerivative((float)x)
using System;

public class Creature(Creature.Kind kind)
{
    private readonly Kind _activation = kind;

    public enum Kind
    {
        Sigmoid,
        Tanh,
        Relu,
    }

    public float Activate(float x)
    {
        switch (_activation)
        {
            case Kind.Sigmoid:
                return 1f / (1f + MathF.Exp(-x));
            case Kind.Tanh:
                return MathF.Tanh(x);
            default:
                return MathF.Max(0f, x);
        }
    }

    public float ActivateDerivative(float x)
    {
        switch (_activation)
        {
            case Kind.Sigmoid:
                return {|ACT101:Activate(x) * (1f - Activate(x))|};
            case Kind.Tanh:
                return {|ACT101:1f - MathF.Tanh(x) * MathF.Tanh(x)|};
            default:
                return x > 0f ? 1f : 0f;
        }
    }
}
