namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>Tests that share one application, one after the other.</summary>
[CollectionDefinition(nameof(OpenWorkbench))]
public sealed class SharedWorkbench : ICollectionFixture<OpenWorkbench>;
