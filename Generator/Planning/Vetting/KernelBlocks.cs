using System;

namespace Activations.Generator.Planning.Vetting;

/// <summary>The runs of an interpreter over any number of inputs, a block of them at a time.</summary>
internal ref struct KernelBlocks
{
    private readonly KernelInterpreter _interpreter;
    private readonly ReadOnlySpan<double> _inputs;
    private int _next;

    /// <param name="interpreter">Runs the program.</param>
    /// <param name="inputs">The inputs.</param>
    public KernelBlocks(KernelInterpreter interpreter, ReadOnlySpan<double> inputs)
    {
        _interpreter = interpreter;
        _inputs = inputs;
        _next = 0;
        Current = default;
    }

    /// <summary>The last run.</summary>
    public KernelBlock Current { get; private set; }

    public readonly KernelBlocks GetEnumerator() => this;

    /// <summary>Runs the next block.</summary>
    /// <returns>Whether there was one.</returns>
    public bool MoveNext()
    {
        int start = _next;
        if (start >= _inputs.Length)
        {
            return false;
        }

        _next = Math.Min(start + KernelInterpreter.BlockLength, _inputs.Length);
        Current = new KernelBlock(start, _interpreter.Run(_inputs.Slice(start, _next - start)));
        return true;
    }
}
