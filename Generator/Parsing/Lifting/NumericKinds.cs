using Microsoft.CodeAnalysis;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>Sorts types into kinds.</summary>
internal static class NumericKinds
{
    public static NumericKind Of(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Single or SpecialType.System_Double => NumericKind.Real,
        SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => NumericKind.Integer,
        SpecialType.System_Boolean => NumericKind.Condition,
        _ => NumericKind.None,
    };

    public static bool IsNumber(ITypeSymbol? type) => Of(type) is NumericKind.Real or NumericKind.Integer;
}
