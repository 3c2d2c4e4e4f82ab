namespace Activations.Generator.Planning;

/// <summary>The type of the elements that an activation's kernels work on.</summary>
internal enum ElementType
{
    /// <summary>IEEE 754 binary32, C#'s <see langword="float"/>.</summary>
    Single,

    /// <summary>IEEE 754 binary64, C#'s <see langword="double"/>.</summary>
    Double,
}
