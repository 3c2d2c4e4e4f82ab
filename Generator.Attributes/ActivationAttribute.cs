using System;

namespace Activations;

/// <summary>
/// Makes the annotated partial class an activation function: the generator adds its scalar form, its vectorised
/// forward and backward kernels and a layer that keeps what the backward pass needs.
/// </summary>
/// <remarks>
/// <para>
/// With a name the function is one of the catalogue, for example <c>[Activation("sigmoid")]</c>. Without one it is
/// the static method of the class that carries <see cref="FormulaAttribute"/>.
/// </para>
/// <para>
/// The hyperparameters (<see cref="Alpha"/> to <see cref="Slope"/>) are accepted only by the activations that have
/// them; one that is not given takes the activation's default. They are constants of the generated code.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivationAttribute : Attribute
{
    /// <summary>
    /// The function is the method of the class that carries <see cref="FormulaAttribute"/>.
    /// </summary>
    public ActivationAttribute()
    {
    }

    /// <summary>
    /// The function is the one that the catalogue has under <paramref name="name"/>.
    /// </summary>
    /// <param name="name">
    /// A name or alias, such as <c>"sigmoid"</c> or <c>"swish"</c>. Case, <c>-</c>, <c>_</c> and spaces don't matter.
    /// </param>
    public ActivationAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The name of a catalogue function, or <see langword="null"/> for the class's own formula.</summary>
    public string? Name { get; }

    /// <summary>The element type: <see cref="float"/> (the default) or <see cref="double"/>.</summary>
    public Type ElementType { get; set; } = typeof(float);

    /// <summary>What the forward pass keeps for the backward pass. By default the generator chooses.</summary>
    public Saved Save { get; set; } = Saved.Auto;

    /// <summary>The hyperparameter α, for example the scale of elu's negative side.</summary>
    public double Alpha { get; set; }

    /// <summary>The hyperparameter β, for example the steepness of swish or softplus.</summary>
    public double Beta { get; set; }

    /// <summary>The hyperparameter γ.</summary>
    public double Gamma { get; set; }

    /// <summary>The hyperparameter λ, for example the width of the shrink functions' dead zone.</summary>
    public double Lambda { get; set; }

    /// <summary>The lower bound of the output, for example of hard_tanh.</summary>
    public double Min { get; set; }

    /// <summary>The upper bound of the output, for example of hard_tanh.</summary>
    public double Max { get; set; }

    /// <summary>The input up to which the output is a constant.</summary>
    public double Threshold { get; set; }

    /// <summary>The slope of a linear part, for example of hard_sigmoid.</summary>
    public double Slope { get; set; }

    /// <summary>
    /// Whether the span members, and the layer's, may split large spans over the thread pool. The results are the same
    /// bits, and wrong arguments are refused as without; a call allocates a few objects, whatever the length.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>How accurate the generated functions are.</summary>
    public Accuracy Accuracy { get; set; } = Accuracy.High;
}
