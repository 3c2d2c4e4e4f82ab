using System;

namespace Activations.Generator.Calculus;

/// <summary>
/// How much one question to the algebra may cost. Sizes alone don't bound it: a sum of a hundred ordinary quotients with a
/// dozen atoms is small again in the end, after seconds.
/// </summary>
/// <remarks>
/// Counted in terms of polynomials that are made or looked at, not in time: a plan must not depend on the machine.
/// </remarks>
internal readonly struct AlgebraBudget : IDisposable
{
    // Fifteen times what any function of the catalogue needs: some ten milliseconds.
    private const int Most = 40_000;

    [ThreadStatic]
    private static int s_left;

    [ThreadStatic]
    private static bool s_isCounting;

    private readonly int _outerLeft;
    private readonly bool _wasCounting;

    private AlgebraBudget(int outerLeft, bool wasCounting)
    {
        _outerLeft = outerLeft;
        _wasCounting = wasCounting;
    }

    /// <summary>Begins a question, where <see cref="AlgebraLimitException"/> is caught; one within another has its own budget.</summary>
    public static AlgebraBudget Begin()
    {
        AlgebraBudget outer = new(s_left, s_isCounting);
        s_left = Most;
        s_isCounting = true;
        return outer;
    }

    /// <summary>Counts some terms.</summary>
    /// <exception cref="AlgebraLimitException">They are more than are left.</exception>
    public static void Spend(int terms)
    {
        if (s_isCounting && (s_left -= terms) < 0)
        {
            throw new AlgebraLimitException();
        }
    }

    /// <summary>Ends the question.</summary>
    public void Dispose()
    {
        s_left = _outerLeft;
        s_isCounting = _wasCounting;
    }
}
