using System;

namespace Consumer;

/// <summary>Counts what holds and prints what doesn't.</summary>
internal static class Check
{
    public static int Passed { get; private set; }

    public static int Failed { get; private set; }

    public static void That(bool holds, string what)
    {
        if (holds)
        {
            Passed++;
            return;
        }

        Failed++;
        Console.WriteLine("FAILED: " + what);
    }

    public static void Near(double expected, double actual, double tolerance, string what)
        => That(
            global::System.Math.Abs(expected - actual) <= tolerance * global::System.Math.Max(1, global::System.Math.Abs(expected)),
            FormattableString.Invariant($"{what}: {actual:R} instead of {expected:R}"));

    public static void Throws<TException>(string? parameter, Action action, string what)
        where TException : Exception
    {
        try
        {
            action();
            That(false, what + " threw nothing");
        }
        catch (TException exception)
        {
            string? name = (exception as ArgumentException)?.ParamName;
            That(parameter is null || name == parameter, $"{what} blamed '{name}' instead of '{parameter}'");
        }
    }
}
