using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>
/// One of the widths that a kernel is written in: how its values, constants and operations are spelled. The
/// arithmetic operators are the same in all of them.
/// </summary>
internal sealed class KernelWidth
{
    private readonly string? _vector;

    /// <summary>The function that puts a value in every lane.</summary>
    private readonly string? _lanes;

    private KernelWidth(string? vector, string? lanes)
    {
        _vector = vector;
        _lanes = lanes;
    }

    public static KernelWidth Scalar { get; } = new(null, null);

    public static KernelWidth Vector128 { get; } = new("Vector128", "Lanes128");

    public static KernelWidth Vector256 { get; } = new("Vector256", "Lanes256");

    public static KernelWidth Vector512 { get; } = new("Vector512", "Lanes512");

    /// <summary>The type of a value.</summary>
    public string TypeOf(string element) => _vector is null ? element : $"{_vector}<{element}>";

    /// <summary>The type of a condition: in vectors a mask of the element's type.</summary>
    public string ConditionTypeOf(string element) => _vector is null ? "bool" : TypeOf(element);

    /// <summary>A constant, given as C#, in every lane.</summary>
    public Operand Constant(string literal, string element)
    {
        if (_vector is null)
        {
            return literal[0] == '-' ? Operand.Unary(literal) : Operand.Primary(literal);
        }

        return Operand.Primary(literal switch
        {
            "0f" or "0.0" => $"{TypeOf(element)}.Zero",
            "1f" or "1.0" => $"{TypeOf(element)}.One",
            _ => $"VectorMath.{_lanes}({literal})",
        });
    }

    /// <summary>A comparison.</summary>
    public Operand Compare(KernelOp op, Operand left, Operand right, string element)
    {
        if (_vector is null)
        {
            // How a program asks for NaN; the compiler warns of a variable compared with itself (CS1718).
            if (left == right && op is (KernelOp.EqualTo or KernelOp.LessThanOrEqual or KernelOp.GreaterThanOrEqual))
            {
                return Operand.Unary($"!{element}.IsNaN({left.Text})");
            }

            return op == KernelOp.EqualTo
                ? Operand.Binary(Precedence.Equality, left, "==", right)
                : Operand.Binary(Precedence.Relational, left, ScalarComparison(op), right);
        }

        string function = op == KernelOp.EqualTo ? "Equals" : op.ToString();
        return Operand.Primary($"{_vector}.{function}({left.Text}, {right.Text})");
    }

    /// <summary>The one value where the condition holds, otherwise the other.</summary>
    public Operand Select(Operand condition, Operand whenTrue, Operand whenFalse)
    {
        if (_vector is null)
        {
            string text = condition.In(Precedence.Or) + " ? " + whenTrue.In(Precedence.Or) + " : " + whenFalse.In(Precedence.Or);
            return new Operand(text, Precedence.Conditional);
        }

        return Operand.Primary($"{_vector}.ConditionalSelect({condition.Text}, {whenTrue.Text}, {whenFalse.Text})");
    }

    /// <summary>|a|.</summary>
    public Operand Abs(Operand value) => Operand.Primary($"{_vector ?? "Math"}.Abs({value.Text})");

    /// <summary>√a, rounded once.</summary>
    /// <remarks>
    /// A float's root taken in double and rounded again is the correctly rounded one, and MathF isn't everywhere.
    /// </remarks>
    public Operand Sqrt(Operand value, ElementType elementType)
        => (_vector, elementType) switch
        {
            (null, ElementType.Single) => Operand.Unary($"(float)Math.Sqrt({value.Text})"),
            (null, _) => Operand.Primary($"Math.Sqrt({value.Text})"),
            _ => Operand.Primary($"{_vector}.Sqrt({value.Text})"),
        };

    private static string ScalarComparison(KernelOp op)
        => op switch
        {
            KernelOp.LessThan => "<",
            KernelOp.LessThanOrEqual => "<=",
            KernelOp.GreaterThan => ">",
            _ => ">=",
        };
}
