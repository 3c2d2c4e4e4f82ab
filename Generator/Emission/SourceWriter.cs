using System;
using System.Text;

namespace Activations.Generator.Emission;

/// <summary>
/// Writes indented source text. Lines end in <c>\n</c> on every machine, so that the text is the same everywhere.
/// </summary>
internal sealed class SourceWriter
{
    /// <summary>Where lines are broken if they can be.</summary>
    public const int LineLength = 120;

    private const string IndentUnit = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>The columns that the current indentation takes.</summary>
    public int Column => _depth * IndentUnit.Length;

    /// <summary>Writes an empty line.</summary>
    public void WriteLine() => _text.Append('\n');

    /// <summary>Writes one line at the current indentation; an empty one without trailing spaces.</summary>
    public void WriteLine(string line)
    {
        if (line.Length > 0)
        {
            for (int i = 0; i < _depth; i++)
            {
                _text.Append(IndentUnit);
            }
        }

        _text.Append(line).Append('\n');
    }

    /// <summary>
    /// Writes a text of several lines, each at the current indentation plus its own. The literal's line endings are
    /// those of the source file, which may be <c>\r\n</c>.
    /// </summary>
    public void WriteLines(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            WriteLine(line.TrimEnd('\r'));
        }
    }

    /// <summary>Writes the header and an opening brace; disposing the scope closes it.</summary>
    public Scope Block(string header)
    {
        WriteLine(header);
        WriteLine("{");
        _depth++;
        return new Scope(this);
    }

    public override string ToString() => _text.ToString();

    private void CloseBlock()
    {
        _depth--;
        WriteLine("}");
    }

    /// <summary>A block that is closed by <c>using</c>.</summary>
    internal readonly struct Scope(SourceWriter writer) : IDisposable
    {
        public void Dispose() => writer.CloseBlock();
    }
}
