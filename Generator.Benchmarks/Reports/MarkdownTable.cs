using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Activations.Generator.Benchmarks.Reports;

/// <summary>A table that reads the same on the screen and in a Markdown file. The first columns are names, the others numbers.</summary>
internal sealed class MarkdownTable(int nameColumns, params IReadOnlyList<string> header)
{
    private readonly List<IReadOnlyList<string>> _rows = [header];

    public void Add(params IReadOnlyList<string> row) => _rows.Add(row);

    public override string ToString()
    {
        int[] widths = [.. Enumerable.Range(0, _rows[0].Count).Select(column => _rows.Max(row => row[column].Length))];
        StringBuilder text = new();
        for (int i = 0; i < _rows.Count; i++)
        {
            text.Append('|');
            for (int column = 0; column < widths.Length; column++)
            {
                string cell = _rows[i][column];
                text.Append(' ').Append(IsName(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])).Append(" |");
            }

            text.Append('\n');
            if (i == 0)
            {
                text.Append('|');
                for (int column = 0; column < widths.Length; column++)
                {
                    text.Append(' ').Append('-', widths[column]).Append(IsName(column) ? " |" : ":|");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private bool IsName(int column) => column < nameColumns;
}
