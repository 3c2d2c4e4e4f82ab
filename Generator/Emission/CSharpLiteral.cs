using System;
using System.Globalization;

using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>The one formatter of numbers: what it writes is the same in every culture and compiles to the same bits.</summary>
internal static class CSharpLiteral
{
    private const int SingleDigits = 9;
    private const int DoubleDigits = 17;

    /// <summary>The literal of a constant of the element type.</summary>
    /// <param name="bits">The value, as a double's bits.</param>
    /// <param name="elementType">The type of the literal.</param>
    public static string Of(long bits, ElementType elementType)
    {
        double value = BitConverter.Int64BitsToDouble(bits);
        return elementType == ElementType.Single ? Single((float)value) : Double(value);
    }

    /// <summary>A literal of type <see langword="float"/>, with its suffix.</summary>
    public static string Single(float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            return NonFinite("float", value);
        }

        return Shortest(
            value,
            SingleDigits,
            text => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value) + "f";
    }

    /// <summary>A literal of type <see langword="double"/>: with a point or an exponent, so without a suffix.</summary>
    public static string Double(double value)
    {
        if (!double.IsFinite(value))
        {
            return NonFinite("double", value);
        }

        string text = Shortest(
            value,
            DoubleDigits,
            text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value);
        return text.IndexOfAny(['.', 'e']) < 0 ? text + ".0" : text;
    }

    private static string NonFinite(string type, double value)
        => double.IsNaN(value) ? type + ".NaN" : value > 0 ? type + ".PositiveInfinity" : type + ".NegativeInfinity";

    /// <summary>
    /// The fewest significant digits that read back as the value. Not the "R" format: on .NET Framework, where Visual
    /// Studio runs the generator, it gives other digits than on .NET, and sometimes wrong ones.
    /// </summary>
    private static string Shortest(double value, int maximumDigits, Func<string, bool> readsBack)
    {
        // 0 and -0 are equal, so the sign is taken from the bits.
        bool negative = BitConverter.DoubleToInt64Bits(value) < 0;
        if (value == 0)
        {
            return negative ? "-0.0" : "0";
        }

        int precision = 0;
        string text;
        do
        {
            text = value.ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            precision++;
        }
        while (precision < maximumDigits && !readsBack(text));

        return (negative ? "-" : "") + Layout(text.TrimStart('-'));
    }

    /// <summary>Turns <c>1.25E-003</c> into <c>0.00125</c>, and into <c>1.25e-3</c> where that would be long.</summary>
    private static string Layout(string scientific)
    {
        int exponentMark = scientific.IndexOf('E');
        int exponent = int.Parse(scientific.Substring(exponentMark + 1), NumberStyles.Integer, CultureInfo.InvariantCulture);
        string digits = scientific.Substring(0, exponentMark).Replace(".", "").TrimEnd('0');

        if (exponent is >= -5 and < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        if (exponent is >= 0 and < 10)
        {
            return digits.Length <= exponent + 1
                ? digits + new string('0', exponent + 1 - digits.Length)
                : digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1);
        }

        string fraction = digits.Length > 1 ? "." + digits.Substring(1) : "";
        return digits[0] + fraction + "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }
}
