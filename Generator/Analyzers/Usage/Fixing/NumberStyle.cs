namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>How numbers are written for a type.</summary>
internal enum NumberStyle
{
    /// <summary>As <see langword="double"/>.</summary>
    Double,

    /// <summary>As <see langword="float"/>.</summary>
    Single,

    /// <summary>As constants of a type parameter.</summary>
    Generic,
}
