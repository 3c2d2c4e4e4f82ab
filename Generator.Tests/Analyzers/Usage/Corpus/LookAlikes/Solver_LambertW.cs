using System;

public static class Lambert
{
    public static double W(double z)
    {
        double w = Math.Log(1 + z);
        for (int i = 0; i < 20; i++)
        {
            double e = Math.Exp(w);
            double f = w * e - z;
            w -= f / (e * (w + 1));
        }

        return w;
    }
}
