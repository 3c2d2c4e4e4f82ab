namespace Activations;

/// <summary>
/// What the forward pass of an activation layer keeps for its backward pass.
/// </summary>
/// <remarks>
/// The choice decides which <c>Backward…</c> method is generated, how many bytes an element the layer holds, and
/// whether the backward pass has to evaluate a transcendental function. <see cref="Auto"/> never does.
/// </remarks>
public enum Saved
{
    /// <summary>
    /// The generator chooses: the output where the derivative is a cheap function of it, otherwise the derivative.
    /// </summary>
    Auto = 0,

    /// <summary>
    /// The output, which the next layer needs anyway: nothing is stored in addition. Only for functions whose
    /// derivative can be computed from their output alone, like the sigmoid's <c>y·(1 - y)</c>.
    /// </summary>
    Output = 1,

    /// <summary>
    /// The derivative, computed in the forward pass while the exponential is at hand. The backward pass is one
    /// multiplication an element.
    /// </summary>
    Derivative = 2,

    /// <summary>
    /// The input. The backward pass evaluates the derivative again, transcendental functions included.
    /// </summary>
    Input = 3,
}
