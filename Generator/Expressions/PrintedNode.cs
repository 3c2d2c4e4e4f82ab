using System.Collections.Generic;
using System.Text;

namespace Activations.Generator.Expressions;

/// <summary>How a node is written: its operands and what stands around them. The text itself is made only where it is wanted.</summary>
/// <param name="Level">How tightly it binds.</param>
/// <param name="Before">What stands before the first operand; all there is, if there is none.</param>
/// <param name="A">The first operand.</param>
/// <param name="Between">What stands between the first operand and the second.</param>
/// <param name="B">The second operand.</param>
/// <param name="BeforeLast">What stands between the second operand and the third.</param>
/// <param name="C">The third operand.</param>
/// <param name="After">What stands after the last operand.</param>
internal readonly record struct PrintedNode(
    int Level,
    string Before,
    PrintedOperand A = default,
    string Between = "",
    PrintedOperand B = default,
    string BeforeLast = "",
    PrintedOperand C = default,
    string After = "")
{
    /// <summary>How many characters it has.</summary>
    public int Length =>
        Before.Length + A.Length + Between.Length + B.Length + BeforeLast.Length + C.Length + After.Length;

    /// <summary>Whether there is a bar among them.</summary>
    public bool HasBars => Before == FormulaPrinter.Bar || A.HasBars || B.HasBars || C.HasBars;

    /// <summary>Writes the text.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="nodes">The nodes that the operands are among.</param>
    public void Write(StringBuilder text, List<PrintedNode> nodes)
    {
        text.Append(Before);
        A.Write(text, nodes);
        text.Append(Between);
        B.Write(text, nodes);
        text.Append(BeforeLast);
        C.Write(text, nodes);
        text.Append(After);
    }
}
