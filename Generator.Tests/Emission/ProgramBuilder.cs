using System;
using System.Collections.Generic;

using Activations.Generator.Models;
using Activations.Generator.Planning;

namespace Activations.Generator.Tests.Emission;

/// <summary>Writes <see cref="KernelProgram"/>s by hand.</summary>
internal sealed class ProgramBuilder
{
    private readonly List<KernelInstruction> _instructions = [];

    public int Argument(string? name = null) => Add(new KernelInstruction(KernelOp.Argument, Name: name));

    public int Constant(double value, string? name = null, string? comment = null)
        => Add(new KernelInstruction(
            KernelOp.Constant, Bits: BitConverter.DoubleToInt64Bits(value), Name: name, Comment: comment));

    public int Op(KernelOp op, int a, int b = -1, int c = -1, string? name = null, string? comment = null)
        => Add(new KernelInstruction(op, a, b, c, Name: name, Comment: comment));

    public int Call(string function, int a, string? name = null, string? comment = null)
        => Add(new KernelInstruction(KernelOp.Call, a, Function: function, Name: name, Comment: comment));

    public KernelProgram Build(params int[] results)
        => new(new EquatableArray<KernelInstruction>(_instructions.ToArray()), new EquatableArray<int>(results));

    private int Add(KernelInstruction instruction)
    {
        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }
}
