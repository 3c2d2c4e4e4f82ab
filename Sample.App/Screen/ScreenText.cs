using System;
using System.Globalization;

namespace Activations.Sample.Screen;

/// <summary>Numbers as screen and report show them.</summary>
internal static class ScreenText
{
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * share:0.00} %");

    public static string Loss(double loss) => loss.ToString("0.0000", CultureInfo.InvariantCulture);

    public static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s");

    public static string Nanoseconds(double nanoseconds) => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.000} ns");

    public static string Ratio(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0}×");

    public static string Scientific(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The bytes an element that the layer keeps, in words.</summary>
    public static string BytesKept(int bytes) => bytes == 0
        ? "0 bytes an element beside the output"
        : FormattableString.Invariant($"{bytes} bytes an element beside the output");
}
