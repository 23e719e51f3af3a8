namespace NewsModel.Packages.Tests;

/// <summary>The tests that share the feed.</summary>
[CollectionDefinition(Name)]
public sealed class PackageFeedGroup : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}
