namespace Activations.Sample.HandWritten;

/// <summary>An activation as many libraries have it.</summary>
public interface IActivationFunction
{
    /// <summary>The activation.</summary>
    /// <param name="x">The input.</param>
    /// <returns>The output.</returns>
    double Activate(double x);

    /// <summary>Its derivative.</summary>
    /// <param name="x">The input.</param>
    /// <param name="y">The output for this input.</param>
    /// <returns>The derivative with respect to the input.</returns>
    double Derivative(double x, double y);
}
