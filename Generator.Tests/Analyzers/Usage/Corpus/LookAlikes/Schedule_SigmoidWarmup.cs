using System;

public static class LearningRateSchedule
{
    public static double Warmup(double step, double total) => 1 / (1 + Math.Exp(-10 * (step / total - 0.5)));

    public static double Change(double step, double total)
    {
        double e = Math.Exp(-10 * (step / total - 0.5));
        return 10 / total * e / ((1 + e) * (1 + e));
    }
}
