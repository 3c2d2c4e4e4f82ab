namespace Activations.Generator.Planning.Lowering.Clamps;

/// <summary>What becomes of an outer piece that is a constant.</summary>
internal enum ClampedEnd
{
    /// <summary>A comparison selects it.</summary>
    None,

    /// <summary>The input is cut off where the piece begins: there its neighbour has that value already.</summary>
    Input,

    /// <summary>The neighbour's value is cut off at the constant: beyond, the neighbour rises or falls further.</summary>
    Value,
}
