using System;
using System.Linq;
using System.Numerics;

using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>
/// The span members give element i the bits that the scalar member gives for it, at every length from 0 to 257, in
/// place or not, on memory that faults before its beginning and past its end.
/// </summary>
[Trait("Category", "Execution")]
public sealed class SpanTests
{
    private const int LongestLength = 257;

    /// <summary>Elements are compared at other places of the spans at each length.</summary>
    private const int Shifts = 37;

    public static TheoryData<string> Classes => ActivationCases.Names;

    [Theory]
    [MemberData(nameof(Classes))]
    public void EveryLength_GivesTheBitsOfTheScalarMembers(string name)
    {
        ActivationCase activation = ActivationCases.Named(name);
        if (activation.IsDouble)
        {
            CheckAllLengths<double>(activation);
        }
        else
        {
            CheckAllLengths<float>(activation);
        }
    }

    private static void CheckAllLengths<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GeneratedActivation<T> generated = new(activation);
        SpanMembers<T> members = new(generated, activation.Save);
        T[] x = [.. Arguments.Of<T>().Concat(Enumerable.Range(0, 300).Select(k => T.CreateChecked((k * 0.37) - 55))).Take(LongestLength + Shifts)];
        T[] g = [.. Enumerable.Range(0, x.Length).Select(k => T.CreateChecked((k * 5 % 32) - 11.5))];
        SpanExpectations<T> expected = new(generated, activation.Save, x, g);

        using GuardedMemory<T> first = new(LongestLength);
        using GuardedMemory<T> second = new(LongestLength);
        using GuardedMemory<T> third = new(LongestLength);
        T[] inner = new T[3 * (LongestLength + Shifts + 2)];
        for (int length = 0; length <= LongestLength; length++)
        {
            int start = length * 7 % Shifts;
            SpanExpectations<T> part = expected.Part(start, length);
            members.Check(part, first.AtEnd(length), second.AtEnd(length), third.AtEnd(length));
            members.Check(part, first.AtStart(length), second.AtStart(length), third.AtStart(length));
            CheckInside(members, part, inner, offset: 1 + (length * 5 % Shifts));
        }
    }

    /// <summary>At any offset within an array, all around which has to stay as it was.</summary>
    private static void CheckInside<T>(SpanMembers<T> members, SpanExpectations<T> part, T[] memory, int offset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T sentinel = T.CreateChecked(12345);
        Array.Fill(memory, sentinel);
        int step = part.Length + 1;
        members.Check(
            part,
            memory.AsSpan(offset, part.Length),
            memory.AsSpan(offset + step, part.Length),
            memory.AsSpan(offset + (2 * step), part.Length));

        Assert.Equal(-1, memory.AsSpan(0, offset).IndexOfAnyExcept(sentinel));
        Assert.Equal(sentinel, memory[offset + step - 1]);
        Assert.Equal(sentinel, memory[offset + (2 * step) - 1]);
        Assert.Equal(-1, memory.AsSpan(offset + (3 * step) - 1).IndexOfAnyExcept(sentinel));
    }
}
