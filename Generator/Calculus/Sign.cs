namespace Activations.Generator.Calculus;

/// <summary>What is known of a sign.</summary>
internal enum Sign
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>Zero everywhere.</summary>
    Zero,

    /// <summary>Greater than zero.</summary>
    Positive,

    /// <summary>Zero or greater.</summary>
    NonNegative,

    /// <summary>Less than zero.</summary>
    Negative,

    /// <summary>Zero or less.</summary>
    NonPositive,
}
