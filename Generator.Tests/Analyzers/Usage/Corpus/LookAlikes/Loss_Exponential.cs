using System;

public static class AdaBoost
{
    public static double ExponentialLoss(double margin) => Math.Exp(-margin);

    public static double ExponentialLossDerivative(double margin) => -Math.Exp(-margin);
}
