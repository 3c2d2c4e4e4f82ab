namespace Activations.Generator.Calculus;

/// <summary>What the rational normal form treats as indivisible.</summary>
internal enum AtomKind
{
    /// <summary>The input x.</summary>
    Input,

    /// <summary>The output y.</summary>
    Output,

    /// <summary>A hyperparameter.</summary>
    Parameter,

    /// <summary>t = e^(unit · generator).</summary>
    Exponential,

    /// <summary>Another function of a normal form, such as a logarithm.</summary>
    Function,

    /// <summary>A formula that has no normal form of a moderate size: it stands for itself.</summary>
    Opaque,
}
