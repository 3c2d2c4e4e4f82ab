using System.ComponentModel;

namespace Activations.CompilerServices;

/// <summary>What <see cref="PinnedSpans"/> runs over three spans of one length. For generated code only.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>
/// Implemented by structs without fields: as a type argument, a struct is compiled into its caller. References, not
/// spans, because a span can't be handed to another thread and generated code may not use pointers.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRangeKernel<T>
    where T : struct
{
    /// <summary>Works on a range. The memory is pinned, and belongs to this call alone where it is written to.</summary>
    /// <param name="first">The range's first element in the first span.</param>
    /// <param name="second">The range's first element in the second span.</param>
    /// <param name="third">The range's first element in the third span.</param>
    /// <param name="length">The number of elements.</param>
    void Invoke(ref T first, ref T second, ref T third, int length);
}
