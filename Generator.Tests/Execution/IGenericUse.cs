namespace Activations.Generator.Tests.Execution;

/// <summary>A way to call a generic class whose type arguments are known at run time only.</summary>
internal interface IGenericUse
{
    void Check();
}
