namespace Activations.Generator.Emission;

/// <summary>Writes one member of the user's class, or a few that belong together.</summary>
internal abstract class MemberEmitter
{
    /// <summary>Whether an activation with this plan has the members.</summary>
    public virtual bool AppliesTo(EmissionContext context) => true;

    /// <summary>Writes the members, with an empty line between each two.</summary>
    public abstract void Emit(SourceWriter writer, EmissionContext context);

    /// <summary>Writes a call as a statement, or as the body of a method after <c>=&gt;</c>.</summary>
    protected static void EmitCall(SourceWriter writer, string method, string arguments, bool isBody = false)
    {
        string start = (isBody ? "    => " : "") + method + "(";
        if (writer.Column + start.Length + arguments.Length + 2 <= SourceWriter.LineLength)
        {
            writer.WriteLine(start + arguments + ");");
            return;
        }

        writer.WriteLine(start);
        writer.WriteLine((isBody ? "        " : "    ") + arguments + ");");
    }

    /// <summary>Writes what stands between a member's documentation and its declaration.</summary>
    protected static void EmitGeneratedCode(SourceWriter writer) => writer.WriteLine(GeneratorVersion.Attribute);

    protected static void EmitSummary(SourceWriter writer, string content)
        => DocumentationWriter.Element(writer, "summary", content);

    protected static void EmitParameter(SourceWriter writer, string name, string content)
        => DocumentationWriter.Element(writer, "param", content, $"name=\"{name}\"");

    protected static void EmitReturns(SourceWriter writer, string content)
        => DocumentationWriter.Element(writer, "returns", content);

    protected static void EmitRemarks(SourceWriter writer, string content)
        => DocumentationWriter.Element(writer, "remarks", content);

    protected static void EmitException(SourceWriter writer, string type, string content)
        => DocumentationWriter.Element(writer, "exception", content, $"cref=\"{type}\"");
}
