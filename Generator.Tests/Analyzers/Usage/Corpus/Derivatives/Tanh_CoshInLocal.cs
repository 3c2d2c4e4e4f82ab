// Forward: Nets.TanhUnit.Forward((float)x)
// Derivative: Nets.TanhUnit.Derivate((float)x)
using System;

namespace Nets
{
    public static class TanhUnit
    {
        public static float Forward(float v) => (float)Math.Tanh(v);

        public static float {|ACT101:Derivate|}(float v)
        {
            float c = (float)Math.Cosh(v);
            return 1f / (c * c);
        }
    }
}
