namespace Activations.Generator.Planning;

/// <summary>What a layer costs that saves a certain value.</summary>
/// <param name="Saved">The value saved.</param>
/// <param name="BytesPerElement">The bytes an element that the layer holds beside its output.</param>
/// <param name="ForwardOperations">Arithmetic operations an element in the forward pass, calls not counted.</param>
/// <param name="ForwardTranscendentals">Transcendental functions an element in the forward pass.</param>
/// <param name="BackwardOperations">Arithmetic operations an element in the backward pass, calls not counted.</param>
/// <param name="BackwardTranscendentals">Transcendental functions an element in the backward pass.</param>
internal sealed record PlanAlternative(
    SavedValue Saved,
    int BytesPerElement,
    int ForwardOperations,
    int ForwardTranscendentals,
    int BackwardOperations,
    int BackwardTranscendentals);
