// Forward: Unity.Elu.Activate((float)x)
// Derivative: Unity.Elu.Derivative((float)x, Unity.Elu.Activate((float)x))
using System;

namespace Unity
{
    public static class Elu
    {
        public static float alpha = 0.5f;

        public static float Activate(float x)
        {
            return (x > 0) ? x : alpha * ((float)Math.Exp(x) - 1);
        }

        public static float {|ACT101:Derivative|}(float x, float y)
        {
            return (x > 0) ? 1 : Activate(x) + alpha;
        }
    }
}
