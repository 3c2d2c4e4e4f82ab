using System;
using System.Collections.Immutable;
using System.Linq;

using Activations.Generator.Models;
using Activations.Generator.Planning;

using Xunit;

namespace Activations.Generator.Tests.Models;

public sealed class EquatableArrayTests
{
    [Fact]
    public void EqualElements_AreEqual()
    {
        EquatableArray<string> left = Of("a", "b");
        EquatableArray<string> right = Of("a", "b");

        Assert.True(left.Equals(right));
        Assert.True(left == right);
        Assert.False(left != right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a", "c")]
    [InlineData("b", "a")]
    [InlineData("a", "b", "c")]
    [InlineData("a", null)]
    [InlineData]
    public void OtherElements_AreNotEqual(params string?[] other)
    {
        EquatableArray<string?> left = Of<string?>("a", "b");

        Assert.False(left.Equals(new EquatableArray<string?>(other)));
        Assert.False(left == new EquatableArray<string?>(other));
        Assert.True(left != new EquatableArray<string?>(other));
    }

    /// <summary>The copy of this type that everyone makes has recursed without end here.</summary>
    [Fact]
    public void Boxed_ComparesByElements()
    {
        object left = Of(1, 2);

        Assert.True(left.Equals(Of(1, 2)));
        Assert.False(left.Equals(Of(1, 3)));
        Assert.False(left.Equals(Of(1L, 2L)));
        Assert.False(left.Equals("text"));
        Assert.False(left.Equals(null));
    }

    [Fact]
    public void Nested_ComparesByElements()
    {
        static EquatableArray<EquatableArray<int>> Create(int last)
            => Of(Of(1), default, Of(2, last));

        Assert.Equal(Create(3), Create(3));
        Assert.Equal(Create(3).GetHashCode(), Create(3).GetHashCode());
        Assert.NotEqual(Create(3), Create(4));
    }

    [Fact]
    public void Default_IsEmpty()
    {
        EquatableArray<string> none = default;

        Assert.Equal(none, EquatableArray<string>.Empty);
        Assert.Equal(none, new EquatableArray<string>(Array.Empty<string>()));
        Assert.Equal(none, new EquatableArray<string>(default(ImmutableArray<string>)));
        Assert.Equal(none.GetHashCode(), new EquatableArray<string>(Array.Empty<string>()).GetHashCode());
        Assert.Empty(none);
        Assert.True(none.AsSpan().IsEmpty);
        Assert.Throws<IndexOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void InRecord_MakesItAValue()
    {
        static HierarchySpec Create(string outer)
            => new("N", Of(new TypeSpec("class", outer, "")), new TypeSpec("class", "A", ""));

        Assert.Equal(Create("Outer"), Create("Outer"));
        Assert.Equal(Create("Outer").GetHashCode(), Create("Outer").GetHashCode());
        Assert.NotEqual(Create("Outer"), Create("Other"));
    }

    [Fact]
    public void Enums_CompareByValue()
    {
        EquatableArray<SavedValue> saves = Of(SavedValue.Input, SavedValue.Output);

        Assert.Equal(Of(SavedValue.Input, SavedValue.Output), saves);
        Assert.NotEqual(Of(SavedValue.Output, SavedValue.Input), saves);
        Assert.Contains(SavedValue.Output, saves);
    }

    [Fact]
    public void Enumeration_GivesTheElementsInOrder()
    {
        EquatableArray<int> array = new(ImmutableArray.Create(3, 1, 2));

        Assert.Equal([3, 1, 2], array);
        Assert.Equal(3, array.Count);
        Assert.Equal(2, array[2]);
        Assert.Equal(6, array.Sum());
    }

    private static EquatableArray<T> Of<T>(params T[] items) => new(items);
}
