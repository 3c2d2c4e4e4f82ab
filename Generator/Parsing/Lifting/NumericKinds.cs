using System.Linq;

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
        _ => type?.TypeKind == TypeKind.Enum ? NumericKind.Integer
            : type is ITypeParameterSymbol parameter && IsFloatingPoint(parameter) ? NumericKind.Real
            : NumericKind.None,
    };

    public static bool IsNumber(ITypeSymbol? type) => Of(type) is NumericKind.Real or NumericKind.Integer;

    /// <summary>Whether a type is one of the interfaces of generic math.</summary>
    /// <param name="type">The type.</param>
    public static bool IsGenericMath(INamedTypeSymbol? type)
        => type is
        {
            TypeKind: TypeKind.Interface,
            Arity: > 0,
            ContainingNamespace: { Name: "Numerics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
        };

    /// <summary>Whether an operator is the arithmetic of the type, not one that a user has defined.</summary>
    /// <param name="method">The operator's method, or <see langword="null"/> for the language's own.</param>
    public static bool IsOperator(IMethodSymbol? method) => method is null || IsGenericMath(method.ContainingType);

    /// <summary>
    /// Whether a type parameter can stand for nothing but real numbers, as far as derivatives are concerned: an
    /// integer has no exponential.
    /// </summary>
    private static bool IsFloatingPoint(ITypeParameterSymbol parameter)
        => parameter.ConstraintTypes.Any(constraint => constraint is INamedTypeSymbol type
            && IsGenericMath(type)
            && (type.Name.StartsWith("IFloatingPoint", System.StringComparison.Ordinal)
                || type.Name is "IBinaryFloatingPointIeee754" or "IExponentialFunctions" or "IHyperbolicFunctions" or "IRootFunctions"
                    or "INumber" or "INumberBase" or "IPowerFunctions" or "ITrigonometricFunctions"));
}
