using System.Collections.Generic;
using System.Text;

namespace Activations.Generator.Expressions;

/// <summary>An operand as it is written; <see langword="default"/> is none.</summary>
/// <param name="Node">Its place among the nodes.</param>
/// <param name="TextLength">How many characters it has by itself.</param>
/// <param name="IsEnclosed">Whether it stands in parentheses.</param>
/// <param name="HasBars">Whether there is a bar in it.</param>
internal readonly record struct PrintedOperand(int Node, int TextLength, bool IsEnclosed, bool HasBars)
{
    /// <summary>How many characters it has, the parentheses included.</summary>
    public int Length => TextLength + (IsEnclosed ? 2 : 0);

    /// <inheritdoc cref="PrintedNode.Write"/>
    public void Write(StringBuilder text, List<PrintedNode> nodes)
    {
        if (TextLength == 0)
        {
            return;
        }

        text.Append(IsEnclosed ? "(" : "");
        nodes[Node].Write(text, nodes);
        text.Append(IsEnclosed ? ")" : "");
    }
}
