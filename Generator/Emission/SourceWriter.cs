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

    // More than half of the files are longer: a builder that starts small copies itself again and again.
    private const int Capacity = 16384;

    private readonly StringBuilder _text = new(Capacity);
    private int _depth;

    /// <summary>The columns that the current indentation takes.</summary>
    public int Column => _depth * IndentUnit.Length;

    /// <summary>How deep the lines are indented.</summary>
    public int Indentation => _depth;

    /// <summary>How many characters have been written.</summary>
    public int Length => _text.Length;

    /// <summary>Writes an empty line.</summary>
    public void WriteLine() => _text.Append('\n');

    /// <summary>Writes one line at the current indentation; an empty one without trailing spaces.</summary>
    public void WriteLine(string line)
    {
        if (line.Length > 0)
        {
            StartLine();
        }

        _text.Append(line).Append('\n');
    }

    /// <summary>Indents a line that is written in parts.</summary>
    public void StartLine()
    {
        for (int i = 0; i < _depth; i++)
        {
            _text.Append(IndentUnit);
        }
    }

    /// <summary>A part of a line that was started.</summary>
    public void Write(string part) => _text.Append(part);

    /// <summary>Characters of a text as a part of a line that was started.</summary>
    public void Write(string text, int start, int length) => _text.Append(text, start, length);

    /// <summary>Writes what <see cref="From"/> gave, as it is.</summary>
    public void WriteIndented(string lines) => _text.Append(lines);

    /// <summary>What has been written from a place on.</summary>
    public string From(int start) => _text.ToString(start, _text.Length - start);

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
