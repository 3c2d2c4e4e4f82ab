namespace Activations.Generator.Calculus;

/// <summary>The signs of sums and products.</summary>
internal static class Signs
{
    public static Sign Multiply(Sign a, Sign b) => (a, b) switch
    {
        (Sign.Zero, _) or (_, Sign.Zero) => Sign.Zero,
        (Sign.Unknown, _) or (_, Sign.Unknown) => Sign.Unknown,
        _ => Make(IsUpward(a) == IsUpward(b), IsStrict(a) && IsStrict(b)),
    };

    /// <summary>The sign of a square: known whatever the number is.</summary>
    public static Sign Square(Sign a) => a == Sign.Unknown ? Sign.NonNegative : Multiply(a, a);

    public static Sign Add(Sign a, Sign b)
    {
        if (a == Sign.Zero || b == Sign.Zero)
        {
            return a == Sign.Zero ? b : a;
        }

        return a == Sign.Unknown || b == Sign.Unknown || IsUpward(a) != IsUpward(b)
            ? Sign.Unknown
            : Make(IsUpward(a), IsStrict(a) || IsStrict(b));
    }

    /// <summary>The sign of a number that is known not to be zero.</summary>
    public static Sign Strict(Sign a) => a is Sign.Unknown or Sign.Zero ? Sign.Unknown : Make(IsUpward(a), strict: true);

    /// <summary>The sign of a number that may be zero as well.</summary>
    public static Sign Weak(Sign a) => a is Sign.Unknown or Sign.Zero ? a : Make(IsUpward(a), strict: false);

    public static Sign Make(bool positive, bool strict) => (positive, strict) switch
    {
        (true, true) => Sign.Positive,
        (true, false) => Sign.NonNegative,
        (false, true) => Sign.Negative,
        _ => Sign.NonPositive,
    };

    private static bool IsUpward(Sign sign) => sign is Sign.Positive or Sign.NonNegative;

    private static bool IsStrict(Sign sign) => sign is Sign.Positive or Sign.Negative;
}
