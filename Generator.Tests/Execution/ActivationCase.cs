using System.Globalization;

namespace Activations.Generator.Tests.Execution;

/// <summary>One class that the generator is given: a function, a type of elements, and what Forward is to keep.</summary>
internal sealed record ActivationCase(TextbookFunction Function, bool IsDouble, Saved Save, bool Parallel = false, Accuracy Accuracy = Accuracy.High)
{
    public const string Namespace = "Demo";

    /// <summary>The class's name without its namespace.</summary>
    public string ClassName => Function.Name
        + (IsDouble ? "Double" : "Single") + Save + (Parallel ? "Parallel" : "") + (Accuracy == Accuracy.Fast ? "Fast" : "");

    public string TypeName => Namespace + "." + ClassName;

    /// <summary>The class as the user writes it.</summary>
    public string Declaration
    {
        get
        {
            string value = Function.Value.ToString("R", CultureInfo.InvariantCulture);
            string parameter = Function.IsDefault ? "" : $", {Function.Parameter} = {value}";
            string type = IsDouble ? ", ElementType = typeof(double)" : "";
            string threads = Parallel ? ", Parallel = true" : "";
            string accuracy = Accuracy == Accuracy.Fast ? ", Accuracy = Accuracy.Fast" : "";
            return $"/// <summary>The user's.</summary>\n[Activation(\"{Function.Entry}\"{parameter}{type}, Save = Saved.{Save}{threads}{accuracy})]\n"
                + $"public sealed partial class {ClassName};\n";
        }
    }

    public override string ToString() => ClassName;
}
