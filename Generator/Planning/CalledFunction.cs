namespace Activations.Generator.Planning;

/// <summary>A function of the vector math as kernels of one element type call it.</summary>
/// <param name="Name">The function's name, the same for both types.</param>
/// <param name="ElementType">The type that it is called with.</param>
internal sealed record CalledFunction(string Name, ElementType ElementType);
