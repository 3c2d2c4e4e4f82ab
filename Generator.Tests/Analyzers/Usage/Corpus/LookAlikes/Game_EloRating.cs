using System;

public static class Elo
{
    public static double Expected(double difference) => 1 / (1 + Math.Pow(10, -difference / 400));

    public static double Update(double rating, double difference, double score) => rating + 32 * (score - Expected(difference));
}
