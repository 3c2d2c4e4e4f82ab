namespace System;

/// <summary>What newer frameworks have as a member of <see cref="double"/>.</summary>
internal static class Finiteness
{
    extension(double)
    {
        /// <summary>Whether a value is a number, and not infinite.</summary>
        /// <param name="value">The value.</param>
        public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
    }
}
