using Activations.Generator.Models;

namespace Activations.Generator.Emission;

/// <summary>A member that the generated file declares in the user's class.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="ParameterTypes">
/// The types of a method's parameters as display strings with namespaces and keywords, such as
/// <c>System.ReadOnlySpan&lt;float&gt;</c>; empty for properties and fields.
/// </param>
/// <param name="IsMethod">Whether the member is a method, which may stand beside others of its name.</param>
internal sealed record GeneratedMember(string Name, EquatableArray<string> ParameterTypes, bool IsMethod);
