// Forward: Trainer.Nonlinearity.Sigmoid((float)x)
// Derivative: Trainer.Nonlinearity.SigmoidGrad((float)x)
// Unstable: Trainer.Nonlinearity.SigmoidGrad((float)x)
using Math = System.MathF;

namespace Trainer
{
    public static class Nonlinearity
    {
        public static float Sigmoid(float x) => 1 / (1 + Math.Exp(-x));

        public static float {|ACT202:{|ACT101:SigmoidGrad|}|}(float x) => Math.Exp(-x) / ((1 + Math.Exp(-x)) * (1 + Math.Exp(-x)));
    }
}
