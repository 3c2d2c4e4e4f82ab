using Xunit;

namespace Activations.Generator.Tests.Packaging;

/// <summary>The tests of the package share it: it is packed once.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<PackageFixture>
{
    public const string Name = "Package";
}
