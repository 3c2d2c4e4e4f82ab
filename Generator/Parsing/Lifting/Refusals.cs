using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>Why something can't be lifted, and what to write instead: clauses to follow a colon.</summary>
internal static class Refusals
{
    public const string TooDeep = "it is nested too deeply; split it up with locals";

    public const string TooLong = "it is too long to be compiled";

    public const string Decimal = "decimal numbers can't be used; write the number with the suffix f, or without one for a double";

    public const string NotFinite = "infinities and NaN can't be used; write the function for finite x, the kernels have its limits at ±∞ and NaN for NaN";

    public const string Truncation = "a cast to an integer type cuts digits off, and its derivative is 0 wherever it has one; leave it out, or write the pieces with ?:";

    public const string Reference = "references can't be used; pass and return values";

    public const string AssignmentTarget = "only the method's own locals and its parameter can be assigned; return the value instead";

    public const string NotExhaustive = "the switch doesn't cover every x, and NaN is one; make the last arm '_ =>'";

    public const string Pattern = "this pattern can't be used; compare numbers with relational and constant patterns, or write the condition with && and ||";

    public const string VariableExponent = "the exponent has to be a constant; write e^(b·log a) as Exp(b * Log(a)), which is the same where a is positive";

    public const string VariableBase = "the base has to be a constant; write Log(a) / Log(b)";

    public const string VariableClamp = "the bounds have to be constants; write Min(Max(x, min), max)";

    public const string EmptyClamp = "the lower bound is greater than the upper";

    private const string Callable =
        "a formula can call static methods of its own class, Evaluate of another activation, and of Math, MathF, float and double "
        + "Exp, Log, Log2, Log10, Sqrt, Cbrt, Pow, Sinh, Cosh, Tanh, Sin, Cos, Tan and their inverses, Abs, Min, Max, Clamp, Sign and FusedMultiplyAdd";

    private const string Step = "jumps, and its derivative is 0 wherever it has one; leave it out, or write the pieces with ?:";

    private const string Remainder = "the remainder jumps at each multiple of the divisor; write the pieces with ?:, or a wave of Sin and Cos";

    private const string Array = "arrays and collections can't be used; write the terms out";

    private const string Assignment = "an assignment within an expression can't be used; make it a statement of its own";

    private const string Loop = "loops can't be used; write the terms out";

    private const string Throw = "exceptions can't be thrown; return a value for every x";

    private const string Await = "a formula can't be asynchronous; compute with the parameter alone";

    private const string Delegate = "delegates can't be used; make it a static method or a local function";

    public static string Recursion(IMethodSymbol method)
        => $"'{method.Name}' calls itself, and recursion can't be compiled; write the terms out";

    public static string Cycle(INamedTypeSymbol type)
        => $"'{type.Name}' is defined by this very formula; an activation can't be defined by itself, write its function here";

    public static string WrongActivation(INamedTypeSymbol type)
        => $"the activation '{type.Name}' has an error of its own, which has to be put right first";

    public static string OtherAssembly(INamedTypeSymbol type)
        => $"the activation '{type.Name}' comes from another assembly, which doesn't contain its formula; declare it in this project";

    public static string ForType(ITypeSymbol? type)
        => type?.SpecialType == SpecialType.System_Decimal ? Decimal
            : $"'{type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "null"}' can't be used; compute with float and double";

    /// <summary>What keeps one of the class's methods from being lifted, or <see langword="null"/>.</summary>
    /// <param name="method">The method that is called.</param>
    public static string? ForMethod(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        if (!method.IsStatic && method.MethodKind == MethodKind.Ordinary)
        {
            return $"'{method.Name}' belongs to an instance; make it static";
        }

        string? flaw = method.Arity > 0 ? "is generic"
            : method.IsAsync ? "is asynchronous"
            : method.IsExtern ? "is extern"
            : method.ReturnsByRef || method.ReturnsByRefReadonly || method.Parameters.Any(parameter => parameter.RefKind is not (RefKind.None or RefKind.In))
                ? "has a reference as a parameter or result"
            : method.Parameters.FirstOrDefault(parameter => NumericKinds.Of(parameter.Type) == NumericKind.None && parameter.Type is not IErrorTypeSymbol) is { } other
                ? $"has the parameter '{other.Name}', which is no number"
            : NumericKinds.Of(method.ReturnType) == NumericKind.None && method.ReturnType is not IErrorTypeSymbol ? "returns no number"
            : null;
        return flaw is null ? null : $"'{method.Name}' {flaw}; a formula can call static methods from numbers to a number";
    }

    public static string ForCall(IMethodSymbol method)
    {
        string name = method.ContainingType is { } type
            ? type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "." + method.Name
            : method.Name;
        if (MathFunctions.IsMathematical(method.ContainingType))
        {
            switch (method.Name)
            {
                case "Round" or "Floor" or "Ceiling" or "Truncate":
                    return $"'{name}' {Step}";
                case "ReciprocalEstimate":
                    return $"'{name}' isn't the same on every machine; write 1 / x";
                case "ReciprocalSqrtEstimate":
                    return $"'{name}' isn't the same on every machine; write 1 / Sqrt(x)";
                case "IsNaN" or "IsInfinity" or "IsPositiveInfinity" or "IsNegativeInfinity" or "IsFinite" or "IsNormal" or "IsSubnormal":
                    return $"'{name}' can't be used; {NotFinite}";
                case "IsPositive" or "IsNegative":
                    return $"'{name}' looks at a bit; compare with 0";
                case "CopySign":
                    return $"'{name}' looks at a bit; write Abs(x) * Sign(y)";
                case "Atan2":
                    return $"'{name}' has two arguments; write Atan(y / x)";
                case "SinCos":
                    return $"'{name}' gives two results; call Sin and Cos";
                case "ScaleB":
                    return $"'{name}' can't be used; multiply by the power of 2";
                case "IEEERemainder":
                    return $"'{name}' {Step}";
                case "MaxNumber" or "MaxMagnitude" or "MaxMagnitudeNumber" or "MaxNative":
                    return $"'{name}' can't be used; write Max";
                case "MinNumber" or "MinMagnitude" or "MinMagnitudeNumber" or "MinNative":
                    return $"'{name}' can't be used; write Min";
                default:
                    return $"'{name}' can't be used; {Callable}";
            }
        }

        return method.ContainingType?.Name is "BitConverter" or "Unsafe" or "MemoryMarshal"
            ? $"'{name}' looks at bits, and has no derivative; write what it computes with Exp and Log"
            : method.MethodKind == MethodKind.DelegateInvoke ? Delegate
            : method.DeclaringSyntaxReferences.IsEmpty ? $"'{name}' can't be used; {Callable}"
            : $"'{name}' isn't a method of this class; move it here";
    }

    public static string ForUnary(IUnaryOperation unary)
        => NumericKinds.Of(unary.Type) == NumericKind.Integer && unary.OperatorKind == UnaryOperatorKind.Minus
            ? ForBinary(BinaryOperatorKind.Subtract, NumericKind.Integer)
            : ForBinary(BinaryOperatorKind.And, NumericKind.Integer);

    public static string ForBinary(BinaryOperatorKind op, NumericKind kind) => (op, kind) switch
    {
        (BinaryOperatorKind.Remainder, _) => Remainder,
        (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply, NumericKind.Integer) =>
            "arithmetic of integers can overflow; compute with float or double",
        (BinaryOperatorKind.Divide, NumericKind.Integer) => "the division of integers cuts digits off; divide float or double",
        (_, NumericKind.Integer or NumericKind.Real) => "bits can't be operated on; write what it computes with arithmetic",
        _ => "this operator can't be used; compute with float and double",
    };

    public static string ForExpression(IOperation operation) => operation.Kind switch
    {
        OperationKind.Throw => Throw,
        OperationKind.Await => Await,
        OperationKind.SimpleAssignment or OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment
            or OperationKind.DeconstructionAssignment or OperationKind.Increment or OperationKind.Decrement => Assignment,
        OperationKind.ArrayCreation or OperationKind.ArrayElementReference or OperationKind.ArrayInitializer
            or OperationKind.CollectionExpression or OperationKind.InlineArrayAccess or OperationKind.ImplicitIndexerReference => Array,
        OperationKind.DelegateCreation or OperationKind.AnonymousFunction or OperationKind.MethodReference => Delegate,
        OperationKind.FieldReference => ForField(((IFieldReferenceOperation)operation).Field),
        OperationKind.PropertyReference => ForProperty(((IPropertyReferenceOperation)operation).Property),
        OperationKind.Tuple or OperationKind.TupleBinary => "tuples can't be used; compute the values one by one",
        OperationKind.InstanceReference => "a formula has no instance; compute with the parameter alone",
        _ when operation.Type is { } type && NumericKinds.Of(type) == NumericKind.None => ForType(type),
        _ => "this expression can't be used; " + Callable,
    };

    public static string ForStatement(IOperation statement) => statement.Kind switch
    {
        OperationKind.Loop => Loop,
        OperationKind.Throw => Throw,
        OperationKind.Try or OperationKind.Using or OperationKind.UsingDeclaration or OperationKind.Lock =>
            "exceptions, disposal and locks can't be used; compute with locals, if, switch and return",
        OperationKind.Branch when statement is IBranchOperation { BranchKind: BranchKind.Break } =>
            "this 'break' depends on a condition; let it be the last statement of its section",
        OperationKind.Branch or OperationKind.Labeled => "jumps can't be used; write if and else",
        _ => "this statement can't be used; compute with locals, if, switch and return",
    };

    public static string ForEffect(IOperation expression) => expression switch
    {
        IThrowOperation => Throw,
        IAwaitOperation => Await,
        IInvocationOperation => "a call whose result isn't used can't be compiled; leave it out",
        IIncrementOrDecrementOperation => ForBinary(BinaryOperatorKind.Add, NumericKind.Integer),
        IDeconstructionAssignmentOperation => "tuples can't be used; compute the values one by one",
        _ => "this statement can't be used; compute with locals, if, switch and return",
    };

    private static string ForField(IFieldSymbol field)
        => !field.IsStatic ? $"'{field.Name}' belongs to an instance, which a formula doesn't have; make it a const"
            : field.IsReadOnly ? $"the value of '{field.Name}' isn't known to the compiler; make it a const, or a local of the formula"
            : $"'{field.Name}' can change; make it a const, or a local of the formula";

    private static string ForProperty(IPropertySymbol property)
        => property.IsIndexer ? Array
            : !property.IsStatic ? $"'{property.Name}' belongs to an instance, which a formula doesn't have; make it a const"
            : $"the value of '{property.Name}' isn't known to the compiler; make it a const, or a static method";
}
