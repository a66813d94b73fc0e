namespace Awards.Api.Http;

/// <summary>What is wrong with a request, in both languages.</summary>
/// <param name="English">In English, without a full stop.</param>
/// <param name="Vietnamese">In Vietnamese, without a full stop.</param>
internal sealed record Problem(string English, string Vietnamese);
