// Forward: new Act.Sigm().F(x)
// Derivative: new Act.Sigm().dF(x)
using System;

namespace Act
{
    interface IAct
    {
        double F(double x);
        double dF(double x);
    }

    class Sigm : IAct
    {
        public double F(double x) { return 1 / (1 + Math.Exp(-x)); }
        public double {|ACT102:dF|}(double x) { var y = F(x); return y * (1 - y); }
    }
}
