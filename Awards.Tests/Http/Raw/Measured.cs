namespace Awards.Tests.Http.Raw;

/// <summary>Tests that measure memory: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Measured), DisableParallelization = true)]
public sealed class Measured;
