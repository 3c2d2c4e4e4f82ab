public static class SoftmaxBackward
{
    public static double[] Backward(double[] output, double[] gradient)
    {
        double dot = 0;
        for (int i = 0; i < output.Length; i++)
        {
            dot += output[i] * gradient[i];
        }

        double[] result = new double[output.Length];
        for (int i = 0; i < output.Length; i++)
        {
            result[i] = output[i] * (gradient[i] - dot);
        }

        return result;
    }
}
