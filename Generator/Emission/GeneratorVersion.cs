namespace Activations.Generator.Emission;

/// <summary>The generator's name and version as the emitted files state them.</summary>
internal static class GeneratorVersion
{
    public const string Name = "Activations.Generator";

    /// <summary>The assembly's version, which the build takes from the one number in Directory.Build.props.</summary>
    public static string Number { get; } = typeof(GeneratorVersion).Assembly.GetName().Version.ToString(3);

    /// <summary>The attribute that marks a generated member.</summary>
    public static string Attribute { get; }
        = $"[global::System.CodeDom.Compiler.GeneratedCode(\"{Name}\", \"{Number}\")]";
}
