// Forward: new SigmoidActivation<double>().Activate(x)
// Derivative: new SigmoidActivation<double>().Derivative(x)
using System.Numerics;

public abstract class ActivationBase<TScalar>
    where TScalar : struct, IFloatingPointIeee754<TScalar>
{
    public abstract TScalar Activate(TScalar input);

    public abstract TScalar Derivative(TScalar input);
}

public class SigmoidActivation<TScalar> : ActivationBase<TScalar>
    where TScalar : struct, IFloatingPointIeee754<TScalar>
{
    public override TScalar Activate(TScalar input)
    {
        return TScalar.One / (TScalar.One + TScalar.Exp(-input));
    }

    public override TScalar {|ACT102:Derivative|}(TScalar input)
    {
        TScalar sigmoid = Activate(input);
        return sigmoid * (TScalar.One - sigmoid);
    }
}
