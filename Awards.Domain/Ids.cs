using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;

namespace Awards.Domain;

/// <summary>A typed identifier, so that a unit's id cannot be given where a dossier's is asked for. In JSON it is the plain UUID.</summary>
/// <typeparam name="TSelf">The identifier's own type.</typeparam>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The UUID.</summary>
    Guid Value { get; }

    /// <summary>The identifier with this UUID.</summary>
    static abstract TSelf Of(Guid value);
}

/// <summary>One nominee for one award in one campaign on one occasion.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct DossierId(Guid Value) : IId<DossierId>
{
    /// <inheritdoc/>
    public static DossierId Of(Guid value) => new(value);

    /// <summary>The same nominee for the same award always has the same dossier, so that it cannot be proposed twice.</summary>
    /// <param name="sector">The sector's code, such as <c>tand</c>.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="nominee">The unit (or, later, the person) nominated.</param>
    /// <param name="award">The award.</param>
    /// <param name="occasion">Empty for yearly awards; else what tells two occasions of one year apart.</param>
    public static DossierId For(string sector, CampaignId campaign, Guid nominee, AwardCode award, string occasion = "") =>
        new(NameBased.Id("dossier", sector, campaign.Value.ToString(), nominee.ToString(), award.Value, occasion));
}

/// <summary>A unit (đơn vị): a court, a department, an institution.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    /// <inheritdoc/>
    public static UnitId Of(Guid value) => new(value);
}

/// <summary>A person. Random, never derived from an identity number.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    /// <inheritdoc/>
    public static PersonId Of(Guid value) => new(value);
}

/// <summary>A complaint or a denunciation.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct ComplaintId(Guid Value) : IId<ComplaintId>
{
    /// <inheritdoc/>
    public static ComplaintId Of(Guid value) => new(value);
}

/// <summary>A campaign (phong trào thi đua).</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct CampaignId(Guid Value) : IId<CampaignId>
{
    /// <inheritdoc/>
    public static CampaignId Of(Guid value) => new(value);
}

/// <summary>An emulation cluster of one year (cụm thi đua).</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct ClusterId(Guid Value) : IId<ClusterId>
{
    /// <inheritdoc/>
    public static ClusterId Of(Guid value) => new(value);

    /// <summary>The cluster with this owner and label in this year: a label alone is not an identity (two "Cụm II" had different
    /// members). However the letters were typed, it is the same.</summary>
    public static ClusterId For(string sector, string owner, string label, int year) =>
        new(NameBased.Id("cluster", sector, Names.Tidy(owner), Names.Tidy(label), year.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>A cluster or region over the years.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct ClusterRosterId(Guid Value) : IId<ClusterRosterId>
{
    /// <inheritdoc/>
    public static ClusterRosterId Of(Guid value) => new(value);

    /// <summary>The one of this owner, kind and label; however the letters were typed, it is the same.</summary>
    public static ClusterRosterId For(string sector, RosterName name) =>
        new(NameBased.Id("cluster-roster", sector, name.Tidy().Owner, $"{name.Kind}", name.Tidy().Label));
}

/// <summary>A submission letter with its list (tờ trình).</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct SubmissionId(Guid Value) : IId<SubmissionId>
{
    /// <inheritdoc/>
    public static SubmissionId Of(Guid value) => new(value);
}

/// <summary>A sitting: a cluster's conference or a council's session.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct SittingId(Guid Value) : IId<SittingId>
{
    /// <inheritdoc/>
    public static SittingId Of(Guid value) => new(value);
}

/// <summary>An award decision, or a letter upward.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct AwardDecisionId(Guid Value) : IId<AwardDecisionId>
{
    /// <inheritdoc/>
    public static AwardDecisionId Of(Guid value) => new(value);
}

/// <summary>Who may vote at a sitting: a member unit at a conference, a person in a council.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct ElectorId(Guid Value) : IId<ElectorId>
{
    /// <inheritdoc/>
    public static ElectorId Of(Guid value) => new(value);
}

/// <summary>Who is voted on: a dossier, or in an election a unit.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct NomineeId(Guid Value) : IId<NomineeId>
{
    /// <inheritdoc/>
    public static NomineeId Of(Guid value) => new(value);
}

/// <summary>One ballot paper handed in. Made by the voter's side: sending it again is the same act.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct BallotId(Guid Value) : IId<BallotId>
{
    /// <inheritdoc/>
    public static BallotId Of(Guid value) => new(value);
}

/// <summary>What one addressee of a campaign's plan has to send: one stream a campaign, duty and addressee.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct ReportId(Guid Value) : IId<ReportId>
{
    /// <inheritdoc/>
    public static ReportId Of(Guid value) => new(value);

    /// <summary>The same duty of the same addressee is always the same report, so that it is asked for once.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="duty">The duty's code.</param>
    /// <param name="addressee">A unit's or a cluster's id.</param>
    public static ReportId For(CampaignId campaign, string duty, Guid addressee) =>
        new(NameBased.Id("report", campaign.Value.ToString(), duty, addressee.ToString()));
}

/// <summary>UUIDs that follow from names.</summary>
public static class NameBased
{
    /// <summary>A version 8 UUID from the SHA-256 of the parts; the parts are kept apart, so that ("a","bc") and ("ab","c")
    /// differ.</summary>
    public static Guid Id(params ReadOnlySpan<string> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts) joined.Append(part.Length).Append(':').Append(part);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(joined.ToString()), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}

/// <summary>Writes typed identifiers as plain UUIDs.</summary>
public sealed class IdJson : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.Of(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
