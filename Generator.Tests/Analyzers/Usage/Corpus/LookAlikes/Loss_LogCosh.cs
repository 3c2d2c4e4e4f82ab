using System;

public static class LogCoshError
{
    public static double Error(double difference) => Math.Log(Math.Cosh(difference));

    public static double ErrorGradient(double difference) => Math.Tanh(difference);
}
