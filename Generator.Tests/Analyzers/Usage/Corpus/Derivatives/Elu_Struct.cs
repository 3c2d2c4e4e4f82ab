// Forward: new Activation.ELU(0.9f).Activate((float)x)
// Derivative: new Activation.ELU(0.9f).Derivative((float)x)
using System;

public readonly struct Activation
{
    public readonly struct ELU
    {
        private readonly float _alpha;

        public ELU(float alpha)
        {
            _alpha = alpha;
        }

        public float Activate(float x) => x >= 0 ? x : _alpha * (MathF.Exp(x) - 1f);

        public float {|ACT101:Derivative|}(float x) => x >= 0 ? 1f : _alpha * MathF.Exp(x);
    }
}
