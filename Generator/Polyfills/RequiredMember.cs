using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets <see langword="required"/> members compile for netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class RequiredMemberAttribute : Attribute
{
}

/// <summary>Lets <see langword="required"/> members compile for netstandard2.0.</summary>
/// <param name="featureName">The compiler feature that is required.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
