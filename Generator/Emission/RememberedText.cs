using System;
using System.Runtime.CompilerServices;

namespace Activations.Generator.Emission;

/// <summary>
/// Remembers the text that is written of a value, for as long as the value lives: a project has many classes of few
/// functions, and all but the names is the same for them.
/// </summary>
/// <remarks>Kept from the second time on, so that what is written once isn't held twice.</remarks>
internal static class RememberedText
{
    private static readonly ConditionalWeakTable<object, Slot> s_slots = new();

    /// <summary>Writes a text, or what it was when it was last written of the same value.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="value">What it is written of, by reference: an immutable value that nothing else decides about but the variant.</param>
    /// <param name="variant">All else that the text depends on, the indentation apart.</param>
    /// <param name="write">Writes it.</param>
    public static void Write(SourceWriter writer, object value, string variant, Action<SourceWriter> write)
    {
        variant += writer.Indentation;
        Slot slot = s_slots.GetOrCreateValue(value);
        Remembered? last = slot.Last;
        if (last?.Variant == variant && last.Text is { } text)
        {
            writer.WriteIndented(text);
            return;
        }

        int start = writer.Length;
        write(writer);
        slot.Last = new Remembered(variant, last?.Variant == variant ? writer.From(start) : null);
    }

    private sealed record Remembered(string Variant, string? Text);

    private sealed class Slot
    {
        private volatile Remembered? _last;

        public Remembered? Last
        {
            get => _last;
            set => _last = value;
        }
    }
}
