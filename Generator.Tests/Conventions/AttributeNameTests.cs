using System;
using System.Linq;
using System.Reflection;

using Activations.Generator.Models;
using Activations.Generator.Planning;

using Xunit;

namespace Activations.Generator.Tests.Conventions;

/// <summary>The generator knows the attributes' assembly by strings and numbers: they are right.</summary>
public sealed class AttributeNameTests
{
    [Fact]
    public void Types_HaveTheNames()
    {
        Assert.Equal(WellKnownNames.ActivationAttribute, typeof(ActivationAttribute).FullName);
        Assert.Equal(WellKnownNames.ActivationAttributeType, typeof(ActivationAttribute).Name);
        Assert.Equal(WellKnownNames.Namespace, typeof(ActivationAttribute).Namespace);
        Assert.Equal(WellKnownNames.FormulaAttributeType, typeof(FormulaAttribute).Name);
        Assert.Equal(WellKnownNames.DerivativeOfAttributeType, typeof(DerivativeOfAttribute).Name);
        Assert.Equal(WellKnownNames.StaticAbstractInterface, typeof(IActivation<,>).FullName);
        Assert.Equal(WellKnownNames.HardwareVector, typeof(System.Runtime.Intrinsics.Vector512<>).FullName);
        Assert.Equal(WellKnownNames.SpanExtensions, typeof(MemoryExtensions).FullName);
        Assert.Equal(WellKnownNames.UnsafeReferences, typeof(System.Runtime.CompilerServices.Unsafe).FullName);
    }

    [Theory]
    [InlineData(WellKnownNames.ElementType, typeof(Type))]
    [InlineData(WellKnownNames.Save, typeof(Saved))]
    [InlineData(WellKnownNames.Parallel, typeof(bool))]
    [InlineData(WellKnownNames.Accuracy, typeof(Accuracy))]
    public void Properties_HaveTheTypes(string name, Type type)
    {
        Assert.Equal(type, typeof(ActivationAttribute).GetProperty(name)?.PropertyType);
    }

    [Fact]
    public void Hyperparameters_AreTheAttributesDoubles()
    {
        Assert.Equal(
            typeof(ActivationAttribute)
                .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(property => property.PropertyType == typeof(double))
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal),
            WellKnownNames.Hyperparameters.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EachProperty_IsRead()
    {
        string[] known =
        [
            .. WellKnownNames.Hyperparameters,
            WellKnownNames.ElementType,
            WellKnownNames.Save,
            WellKnownNames.Parallel,
            WellKnownNames.Accuracy,
        ];

        Assert.Equal(
            known.Order(StringComparer.Ordinal),
            typeof(ActivationAttribute).GetProperties().Where(property => property.CanWrite).Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(Saved), typeof(SavedValue))]
    [InlineData(typeof(Accuracy), typeof(AccuracyLevel))]
    public void MirroredEnum_HasTheSameValues(Type original, Type mirror)
    {
        Assert.Equal(
            Enum.GetNames(original).Select(name => (name, (int)Enum.Parse(original, name))),
            Enum.GetNames(mirror).Select(name => (name, (int)Enum.Parse(mirror, name))));
    }

    [Fact]
    public void EachHyperparameterOfTheCatalogue_IsAPropertyOfTheAttribute()
    {
        Assert.All(
            Catalogue.ActivationCatalogue.Entries.SelectMany(entry => entry.Hyperparameters),
            definition => Assert.Contains(definition.Name, WellKnownNames.Hyperparameters));
    }
}
