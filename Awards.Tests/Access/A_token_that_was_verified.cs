using Awards.Api.Access;
using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Access;

public sealed class A_token_that_was_verified
{
    private const string Sent = "Bearer eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ManualClock clock = new();
    private readonly PersonId person = new(Guid.NewGuid());
    private readonly object keys = new();
    private readonly VerifiedTokens verified;

    public A_token_that_was_verified() => verified = new VerifiedTokens(clock);

    [Fact]
    public void names_its_person_until_it_expires()
    {
        verified.Keep(Sent, keys, person, clock.GetUtcNow() + Hour);
        verified.Find(Sent, keys).ShouldBe(person);
        clock.Advance(Hour - TimeSpan.FromTicks(1));
        verified.Find(Sent, keys).ShouldBe(person);
        clock.Advance(TimeSpan.FromTicks(1));
        verified.Find(Sent, keys).ShouldBeNull();
    }

    [Theory]
    [InlineData(Sent + "A")]
    [InlineData("Bearer  eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl")]
    [InlineData("Bearer eyJhbGciOiJFUzI1NiJ9.e30.")]
    [InlineData("")]
    public void is_verified_again_when_a_letter_of_it_is_another(string other)
    {
        verified.Keep(Sent, keys, person, clock.GetUtcNow() + Hour);
        verified.Find(other, keys).ShouldBeNull();
    }

    [Fact]
    public void is_verified_again_when_the_keys_are_others_or_nobody_can_say()
    {
        verified.Keep(Sent, keys, person, clock.GetUtcNow() + Hour);
        verified.Find(Sent, new object()).ShouldBeNull();
        verified.Find(Sent, keys: null).ShouldBeNull();
    }

    [Fact]
    public void is_not_kept_when_nobody_can_say_with_which_keys_or_it_is_over()
    {
        verified.Keep(Sent, keys: null, person, clock.GetUtcNow() + Hour);
        verified.Keep(Sent + "2", keys, person, clock.GetUtcNow());
        verified.Count.ShouldBe(0);
    }

    [Fact]
    public void is_one_of_a_bounded_number()
    {
        for (var n = 0; n <= 2 * VerifiedTokens.Most; n++) verified.Keep($"{Sent}{n}", keys, person, clock.GetUtcNow() + Hour);
        verified.Count.ShouldBeInRange(1, VerifiedTokens.Most);
    }
}
