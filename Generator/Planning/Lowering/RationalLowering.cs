using Activations.Generator.Calculus;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning.Lowering;

/// <summary>Lowers rational functions of the input.</summary>
internal static class RationalLowering
{
    /// <summary>Beyond it, what has a limit has it in every digit, and squares are still far from overflow.</summary>
    public static double Far(ElementType elementType) => elementType == ElementType.Single ? 1L << 30 : 1L << 60;

    /// <summary>Lowers a function in one form.</summary>
    /// <returns>The value's index, or <see langword="null"/> if the function has no such form.</returns>
    public static int? TryLower(KernelBuilder kernel, RationalFunction function, AtomTable atoms, RationalForm form)
    {
        int input = kernel.Input;
        double far = Far(kernel.ElementType);
        if (form.Clamped)
        {
            if (!function.Denominator.Contains(AtomTable.Input))
            {
                return null;
            }

            input = kernel.Clamp(input, far);
        }

        NormalFormLowering polynomials = new(kernel, atoms);
        AtomValue[] values = [new AtomValue(AtomTable.Input, input)];
        switch (form.Shape)
        {
            case RationalShape.Horner when form.Leads:
                return LowerLeading(kernel, polynomials, function, polynomials.Lower(function, values), far);
            case RationalShape.Horner:
                return polynomials.Lower(function, values);
            case RationalShape.Integers or RationalShape.Reciprocal:
                return LowerIntegers(kernel, polynomials, function, values, divides: form.Shape == RationalShape.Integers);
            default:
                return LowerPower(kernel, polynomials, function, values);
        }
    }

    /// <summary>
    /// Lowers a form that is small where its terms are not, as a derivative is where its function saturates: as a power if
    /// it is one, since 1 - y is exact for a y near 1, and with constants in two parts.
    /// </summary>
    public static int LowerPrecisely(KernelBuilder kernel, RationalFunction function, AtomTable atoms, AtomValue variable)
    {
        NormalFormLowering polynomials = new(kernel, atoms) { SplitConstants = true };
        AtomValue[] values = [variable];
        return TryLowerSquares(kernel, function, atoms, variable)
            ?? LowerPower(kernel, polynomials, function, values)
            ?? polynomials.Lower(function, values);
    }

    /// <summary>
    /// Lowers k·(r² - v²), where one fused multiply-add isn't all that it takes, as k·(r - |v|)·(r + |v|): the second
    /// factor keeps its digits near v = r, also where r isn't a number of the element type.
    /// </summary>
    private static int? TryLowerSquares(KernelBuilder kernel, RationalFunction function, AtomTable atoms, AtomValue variable)
    {
        Polynomial numerator = function.Numerator;
        if (atoms.VariablesOf(function).Count != 1
            || function.Denominator.Contains(variable.Atom)
            || numerator.Degree(variable.Atom) != 2
            || !numerator.CoefficientsOf(variable.Atom)[1].IsZero)
        {
            return null;
        }

        BigRational divisor = atoms.ValueOf(function.Denominator);
        Polynomial[] coefficients = numerator.CoefficientsOf(variable.Atom);
        BigRational k = -(atoms.ValueOf(coefficients[2]) / divisor);
        BigRational square = atoms.ValueOf(coefficients[0]) / divisor / k;
        if (square.Sign <= 0 || kernel.IsPowerOfTwo(kernel.Constant(k.ToDouble())))
        {
            return null;
        }

        // In pairs: three factors with a rounding each would make it more than the last place.
        PairArithmetic arithmetic = new(kernel, isPaired: true);
        PairValue r = arithmetic.Constant(DoubleDouble.Of(PreciseMath.Sqrt(square)));
        PairValue magnitude = kernel.Abs(variable.Value);
        PairValue product = arithmetic.Multiply(arithmetic.Subtract(r, magnitude), arithmetic.Add(r, magnitude));
        return arithmetic.Collapse(arithmetic.Multiply(arithmetic.Constant(DoubleDouble.Of(k)), product));
    }

    /// <summary>Far out, the leading coefficients' ratio times or over a power of the input.</summary>
    private static int? LowerLeading(KernelBuilder kernel, NormalFormLowering polynomials, RationalFunction function, int near, double far)
    {
        int above = function.Numerator.Degree(AtomTable.Input);
        int below = function.Denominator.Degree(AtomTable.Input);
        RationalFunction ratio = RationalFunction.Create(
            function.Numerator.CoefficientsOf(AtomTable.Input)[above],
            function.Denominator.CoefficientsOf(AtomTable.Input)[below]);
        int value = polynomials.Lower(ratio, []);
        for (int i = below; i < above; i++)
        {
            value = kernel.Multiply(value, kernel.Input);
        }

        for (int i = above; i < below; i++)
        {
            value = kernel.Divide(value, kernel.Input);
        }

        int isFar = kernel.Compare(KernelOp.GreaterThan, kernel.Abs(kernel.Input), kernel.Constant(far));
        return kernel.Select(isFar, value, near);
    }

    private static int? LowerIntegers(KernelBuilder kernel, NormalFormLowering polynomials, RationalFunction function, AtomValue[] values, bool divides)
    {
        if (function.IsZero)
        {
            return null;
        }

        // Of more than a line the roundings may add up to too much, and rarely enough for nobody to see it.
        BigRational content = function.Numerator.Content();
        if (content.IsOne || (!divides && function.Numerator.Degree(AtomTable.Input) > 1))
        {
            return null;
        }

        int value = polynomials.Lower(function.Numerator * content.Reciprocal, values);
        int denominator = polynomials.Lower(function.Denominator, values);
        BigRational reciprocal = content.Reciprocal;
        value = reciprocal.IsInteger && divides
            ? kernel.Divide(value, kernel.Constant(reciprocal.ToDouble()))
            : kernel.Multiply(kernel.Constant(content.ToDouble()), value);
        return kernel.Divide(value, denominator);
    }

    private static int? LowerPower(KernelBuilder kernel, NormalFormLowering polynomials, RationalFunction function, AtomValue[] values)
    {
        if (function.IsZero)
        {
            return null;
        }

        BigRational content = function.Numerator.Content();
        (Polynomial numerator, int numeratorPower) = PerfectPower.Find(function.Numerator * content.Reciprocal);
        (Polynomial denominator, int denominatorPower) = PerfectPower.Find(function.Denominator);
        int power = function.Denominator.IsOne ? numeratorPower
            : function.Numerator.IsConstant ? denominatorPower
            : numeratorPower == denominatorPower ? numeratorPower
            : 1;
        if (power < 2)
        {
            return null;
        }

        int quotient = kernel.Divide(
            polynomials.Lower(function.Numerator.IsConstant ? Polynomial.One : numerator, values),
            polynomials.Lower(function.Denominator.IsOne ? Polynomial.One : denominator, values));
        int value = quotient;
        for (int i = 1; i < power; i++)
        {
            value = kernel.Multiply(value, quotient);
        }

        return kernel.Multiply(kernel.Constant(content.ToDouble()), value);
    }
}
