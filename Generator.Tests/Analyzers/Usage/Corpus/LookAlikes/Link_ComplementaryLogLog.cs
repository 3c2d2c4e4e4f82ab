using System;

public sealed class CLogLogLink
{
    public double Inverse(double eta) => 1 - Math.Exp(-Math.Exp(eta));

    public double InverseDerivative(double eta) => Math.Exp(eta) * Math.Exp(-Math.Exp(eta));
}
