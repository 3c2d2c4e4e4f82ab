using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Calculus;
using Activations.Generator.Planning;

namespace Activations.Generator.Tests.Emission;

/// <summary>Plans written by hand, as the planner might decide them.</summary>
internal static class SamplePlans
{
    public static TargetCapabilities Modern { get; } = new(HasStaticAbstractInterface: true, HasHardwareVectors: true);

    /// <summary>The logistic function: what is saved may be chosen.</summary>
    public static ActivationPlan Sigmoid(ElementType elementType = ElementType.Single, SavedValue saved = SavedValue.Output)
        => new()
        {
            ElementType = elementType,
            Saved = saved,
            SavedReason = "The derivative is a polynomial in the output, which the next layer holds anyway.",
            FunctionText = "1 / (1 + exp(-x))",
            DerivativeText = "exp(-x) / (1 + exp(-x))^2",
            OutputDerivativeText = "y * (1 - y)",
            Forward = SigmoidForward(),
            Derivative = SigmoidDerivative(),
            OutputDerivative = saved == SavedValue.Output ? SigmoidOutputDerivative() : null,
            ForwardWithDerivative = saved == SavedValue.Derivative ? SigmoidBoth() : null,
            Steps = Array(
                new DerivationStep("quotient rule", "d/dx 1 / (1 + exp(-x))", "-(d/dx (1 + exp(-x))) / (1 + exp(-x))^2"),
                new DerivationStep("chain rule", "d/dx exp(-x)", "-exp(-x)"),
                new DerivationStep("y for 1 / (1 + exp(-x))", "exp(-x) / (1 + exp(-x))^2", "y * (1 - y)")),
            Alternatives = Array(
                new PlanAlternative(SavedValue.Output, 0, 4, 1, 3, 0),
                new PlanAlternative(SavedValue.Derivative, 4, 7, 1, 1, 0),
                new PlanAlternative(SavedValue.Input, 4, 4, 1, 6, 1)),
            Rejected = Array(new RejectedForm("y - y^2", "2^23 ulp at y = 1 - 2^-24 < 1, by cancellation")),
            Notes = Array("Where the output has rounded to 1 (x > 17.3) the derivative from the output is 0."),
        };

    /// <summary>x or alpha (e^x - 1).</summary>
    public static ActivationPlan Elu(SavedValue saved = SavedValue.Output)
        => new()
        {
            ElementType = ElementType.Single,
            Saved = saved,
            SavedReason = "The derivative is 1 or the output plus alpha.",
            FunctionText = "x > 0 ? x : 1.5 * (exp(x) - 1)",
            DerivativeText = "x > 0 ? 1 : 1.5 * exp(x)",
            OutputDerivativeText = "y > 0 ? 1 : y + 1.5",
            Forward = EluForward(),
            Derivative = EluDerivative(),
            OutputDerivative = saved == SavedValue.Output ? EluOutputDerivative() : null,
            ForwardWithDerivative = null,
            Steps = default,
            Alternatives = Array(new PlanAlternative(SavedValue.Output, 0, 3, 1, 3, 0)),
            Rejected = default,
            Notes = Array("At the kink, x = 0, the derivative is alpha."),
        };

    public static ActivationSource Source(ActivationPlan plan, string className = "Sigmoid", string @namespace = "Demo")
        => new(
            new HierarchySpec(@namespace, default, new TypeSpec("class", className, "")),
            className,
            plan,
            Modern);

    public static EquatableArray<T> Array<T>(params T[] items)
        where T : System.IEquatable<T>
        => new(items);

    private static KernelProgram SigmoidForward()
    {
        var program = new ProgramBuilder();
        int x = program.Argument();
        int w = ExpOfMinusAbs(program, x);
        int one = program.Constant(1);
        int isNegative = program.Op(KernelOp.LessThan, x, program.Constant(0));
        int numerator = program.Op(KernelOp.Select, isNegative, w, one, name: "numerator");
        return program.Build(program.Op(KernelOp.Divide, numerator, program.Op(KernelOp.Add, one, w)));
    }

    private static KernelProgram SigmoidDerivative()
    {
        var program = new ProgramBuilder();
        int w = ExpOfMinusAbs(program, program.Argument());
        int sum = program.Op(KernelOp.Add, program.Constant(1), w);
        return program.Build(program.Op(KernelOp.Divide, w, program.Op(KernelOp.Multiply, sum, sum)));
    }

    private static KernelProgram SigmoidOutputDerivative()
    {
        var program = new ProgramBuilder();
        int y = program.Argument("y");
        return program.Build(program.Op(KernelOp.Multiply, y, program.Op(KernelOp.Subtract, program.Constant(1), y)));
    }

    private static KernelProgram SigmoidBoth()
    {
        var program = new ProgramBuilder();
        int x = program.Argument();
        int w = ExpOfMinusAbs(program, x);
        int one = program.Constant(1);
        int sum = program.Op(KernelOp.Add, one, w);
        int numerator = program.Op(KernelOp.Select, program.Op(KernelOp.LessThan, x, program.Constant(0)), w, one);
        return program.Build(
            program.Op(KernelOp.Divide, numerator, sum, name: "y"),
            program.Op(KernelOp.Divide, w, program.Op(KernelOp.Multiply, sum, sum)));
    }

    private static int ExpOfMinusAbs(ProgramBuilder program, int x)
        => program.Call(
            "Exp",
            program.Op(KernelOp.Negate, program.Op(KernelOp.Abs, x)),
            "w",
            "w = e^-|x| lies in (0, 1]: nothing overflows, and the sign of x chooses the numerator.");

    private static KernelProgram EluForward()
    {
        var program = new ProgramBuilder();
        int x = program.Argument();
        int alpha = program.Constant(1.5, "alpha", "The slope at 0 from below.");
        int negative = program.Op(KernelOp.Multiply, alpha, program.Call("Expm1", program.Op(KernelOp.Min, x, program.Constant(0))));
        return program.Build(program.Op(KernelOp.Select, program.Op(KernelOp.GreaterThan, x, program.Constant(0)), x, negative));
    }

    private static KernelProgram EluDerivative()
    {
        var program = new ProgramBuilder();
        int x = program.Argument();
        int negative = program.Op(KernelOp.Multiply, program.Constant(1.5, "alpha"), program.Call("Exp", x));
        return program.Build(program.Op(
            KernelOp.Select, program.Op(KernelOp.GreaterThan, x, program.Constant(0)), program.Constant(1), negative));
    }

    private static KernelProgram EluOutputDerivative()
    {
        var program = new ProgramBuilder();
        int y = program.Argument("y");
        int negative = program.Op(KernelOp.Add, y, program.Constant(1.5, "alpha"));
        return program.Build(program.Op(
            KernelOp.Select, program.Op(KernelOp.GreaterThan, y, program.Constant(0)), program.Constant(1), negative));
    }
}
