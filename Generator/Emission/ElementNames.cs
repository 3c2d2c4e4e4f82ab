using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>How an element type is written in C#.</summary>
internal static class ElementNames
{
    public static string Keyword(ElementType elementType) => elementType == ElementType.Single ? "float" : "double";

    /// <summary>The size of an element.</summary>
    public static int Bytes(ElementType elementType) => elementType == ElementType.Single ? 4 : 8;
}
