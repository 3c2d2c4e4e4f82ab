using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Emission;

public sealed class GeneratedMembersTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("Output", "Single")]
    [InlineData("Derivative", "Single")]
    [InlineData("Input", "Double")]
    public void TheList_IsWhatIsDeclared(string saved, string elementType)
    {
        SavedValue savedValue = Enum.Parse<SavedValue>(saved);
        ElementType element = Enum.Parse<ElementType>(elementType);

        // A record has them all, and the compiler's own too.
        ActivationSource source = SamplePlans.Source(SamplePlans.Sigmoid(element, savedValue));
        source = source with { Hierarchy = source.Hierarchy with { Type = new TypeSpec("record", "Sigmoid", "") } };
        using LoadedAssembly assembly = new InMemoryCompiler().Load(EmittedActivation.Sources(source));

        IEnumerable<string> declared = assembly.Type("Demo.Sigmoid").GetMembers(Declared)
            .Where(member => member is not ConstructorInfo and not MethodInfo { IsSpecialName: true } && member.Name != "EqualityContract"
                && !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(member => member is MethodInfo method
                ? method.Name + "(" + string.Join(", ", method.GetParameters().Select(parameter => Display(parameter.ParameterType))) + ")"
                : member.Name);
        IEnumerable<string> listed = GeneratedMembers.For(savedValue, element)
            .Select(member => member.IsMethod ? member.Name + "(" + string.Join(", ", member.ParameterTypes) + ")" : member.Name);

        Assert.Equal(declared.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryMember_IsDocumented()
    {
        using LoadedAssembly assembly = new InMemoryCompiler().Load(
            EmittedActivation.Sources(SamplePlans.Source(SamplePlans.Sigmoid(saved: SavedValue.Derivative))));

        foreach (MemberInfo member in assembly.Type("Demo.Sigmoid").GetMembers(Declared & ~BindingFlags.NonPublic))
        {
            if (member is MethodInfo { IsSpecialName: false } or PropertyInfo)
            {
                Assert.Contains($"Demo.Sigmoid.{member.Name}", assembly.Documentation, StringComparison.Ordinal);
            }
        }
    }

    private static string Display(Type type)
        => type == typeof(float) ? "float"
            : type == typeof(double) ? "double"
            : $"System.{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{Display(type.GenericTypeArguments[0])}>";
}
