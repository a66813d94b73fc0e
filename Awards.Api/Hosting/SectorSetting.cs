using Awards.Domain;

namespace Awards.Api;

/// <summary>What configuration says of a sector: the section <c>Sectors:&lt;code&gt;</c>.</summary>
internal sealed record SectorSetting
{
    /// <summary>The sector's code: the first segment of its addresses.</summary>
    public required string Code { get; init; }

    /// <summary>The login of the application.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The login that may alter the schema (db-apply); null: the application's.</summary>
    public string? OwnerConnectionString { get; init; }

    /// <summary>Folder of the key ring: outside the database and its backups, shared by all nodes.</summary>
    public required string KeyRing { get; init; }

    /// <summary>How long a claimed message is a node's own (machine time); null: as long as production needs.</summary>
    public TimeSpan? MessageLease { get; init; }

    /// <summary>How often one node of all looks for messages that are owed and missing (machine time); null: as usual.</summary>
    public TimeSpan? OwedMessagesEvery { get; init; }

    /// <summary>The person who may appoint the first officers; null: nobody.</summary>
    public PersonId? FirstAdministrator { get; init; }
}
