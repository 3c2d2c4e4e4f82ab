// Forward: new Player.NeuralBrain().Sigmoid((float)x)
// Derivative: new Player.NeuralBrain().SigmoidDerivative((float)x)
namespace Player
{
    // What Unity has under this name.
    internal struct Mathf
    {
        public static float Exp(float power) => (float)System.Math.Exp(power);
    }

    public class NeuralBrain
    {
        public float Sigmoid(float x)
        {
            return 1.0f / (1.0f + Mathf.Exp(-x));
        }

        public float {|ACT101:SigmoidDerivative|}(float x)
        {
            return Sigmoid(x) * (1.0f - Sigmoid(x));
        }
    }
}
