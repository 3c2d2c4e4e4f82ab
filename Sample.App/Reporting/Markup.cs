using System;
using System.Globalization;
using System.Net;

namespace Activations.Sample.Reporting;

/// <summary>What all sections write with: text escaped, numbers in the invariant culture.</summary>
internal static class Markup
{
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A coordinate: two decimals are finer than a pixel.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Joins with line feeds, so that the report's source can be read.</summary>
    public static string Lines(params ReadOnlySpan<string?> lines) => string.Join('\n', lines);
}
