using System.Text.Json.Nodes;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

public sealed class A_file_of_holidays
{
    private const string One =
        """{ "2026": [ { "date": "2026-11-24", "name": "Ngày Văn hóa", "kind": "holiday", "source": "S", "certainty": "statute" } ] }""";

    [Fact]
    public void that_is_shipped_is_read_without_a_complaint()
    {
        HolidayFile.Read(Holidays.Text, out var years).ShouldBeNull();
        years!.Select(table => table.Year).ShouldBe(Enumerable.Range(2018, 10));
        years!.Sum(table => table.Days.Count).ShouldBe(146);
        HolidayFile.ReadAdopted(Holidays.Text).ShouldBe(years);
    }

    [Fact]
    public void has_its_years_and_days_in_order_however_they_were_written()
    {
        var years = HolidayFile.ReadAdopted("""
            {
              // a notice of two years
              "2019": [ { "date": "2019-05-04", "name": "B", "kind": "swap_work", "source": "S", "certainty": "computed", "working": true },
                        { "date": "2019-01-01", "name": "A", "kind": "holiday", "source": "S", "certainty": "statute" } ],
              "2018": [ { "date": "2018-12-31", "name": "C", "kind": "swap_off", "source": "S", "certainty": "computed" } ]
            }
            """);
        years.Select(table => table.Year).ShouldBe([2018, 2019]);
        years[1].Days.Select(day => (day.Name, day.Kind, day.IsWorked)).ShouldBe(
            [("A", SpecialDayKind.Holiday, false), ("B", SpecialDayKind.SwapWork, true)]);
    }

    /// <summary>What is changed in a file of one day, to what, and what the refusal must name.</summary>
    [Theory]
    [InlineData("date", "\"2026-02-30\"", "$.2026[0].date")]
    [InlineData("date", "\"24/11/2026\"", "$.2026[0].date")]
    [InlineData("date", "\"2025-11-24\"", "$.2026[0]: 2025-11-24 is no day of 2026")]
    [InlineData("date", "null", "$.2026[0].date")]
    [InlineData("name", "\" \"", "$.2026[0]: 2026-11-24 has no name")]
    [InlineData("name", "null", "name")]
    [InlineData("source", "\"\"", "$.2026[0]: 2026-11-24 has no source")]
    [InlineData("kind", "\"weekend\"", "$.2026[0].kind")]
    [InlineData("kind", "1", "$.2026[0].kind")]
    [InlineData("kind", "\"InLieu\"", "$.2026[0].kind")]
    [InlineData("kind", "\"holiday, in_lieu\"", "$.2026[0].kind: One of these is expected here: holiday, in_lieu, swap_off, swap_work")]
    [InlineData("kind", "null", "$.2026[0].kind")]
    [InlineData("kind", "\"swap_work\"", "$.2026[0]: 2026-11-24 is worked in exchange, but worked every week")]
    [InlineData("certainty", "\"likely\"", "$.2026[0].certainty")]
    [InlineData("certainty", "\"statute, computed\"", "$.2026[0].certainty")]
    [InlineData("working", "true", "$.2026[0]: 2026-11-24 is said to be worked")]
    [InlineData("surprise", "1", "surprise")]
    public void is_refused_with_the_place_where_it_is_wrong(string member, string content, string named)
    {
        var file = JsonNode.Parse(One)!;
        file["2026"]![0]![member] = JsonNode.Parse(content);
        HolidayFile.Read(file.ToJsonString(), out var years).ShouldNotBeNull().ShouldContain(named);
        years.ShouldBeNull();
    }

    [Theory]
    [InlineData("swap_off")]
    [InlineData("in_lieu")]
    public void gives_no_day_off_in_exchange_or_in_lieu_that_is_off_every_week(string kind) => HolidayFile
        .Read(One.Replace("2026-11-24", "2026-11-28", StringComparison.Ordinal).Replace("holiday", kind, StringComparison.Ordinal), out _)
        .ShouldNotBeNull().ShouldContain("$.2026[0]: 2026-11-28 is off in exchange or in lieu, but off every week");

    [Fact]
    public void names_a_worked_saturday_as_worked_or_leaves_it_to_its_kind()
    {
        var worked = One.Replace("2026-11-24", "2026-11-28", StringComparison.Ordinal)
            .Replace("holiday", "swap_work", StringComparison.Ordinal);
        HolidayFile.Read(worked, out _).ShouldBeNull();
        HolidayFile.Read(worked.Replace("\"S\"", "\"S\", \"working\": false", StringComparison.Ordinal), out _)
            .ShouldNotBeNull().ShouldContain("is said to be off");
    }

    [Fact]
    public void names_no_day_twice()
    {
        var file = JsonNode.Parse(One)!;
        file["2026"]!.AsArray().Add(file["2026"]![0]!.DeepClone());
        HolidayFile.Read(file.ToJsonString(), out _).ShouldNotBeNull().ShouldContain("$.2026[1]: 2026-11-24 stands twice");
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("null", "empty")]
    [InlineData("[]", "line 1")]
    [InlineData("{}", "names no year")]
    [InlineData("{ \"2026\": [] }", "$.2026")]
    [InlineData("{ \"2026\": [null] }", "null")]
    [InlineData("{ \"2026\": null }", "2026")]
    [InlineData("{ \"2026\": [ { \"date\": \"2026-11-24\" } ] }", "name")]
    [InlineData("{ \"year 2026\": [] }", "'year 2026' is no year")]
    [InlineData("{ \"02026\": [] }", "'02026' is no year")]
    [InlineData("{ \"1944\": [] }", "'1944' is no year")]
    [InlineData("{ \"2101\": [] }", "'2101' is no year")]
    [InlineData("{ \"99999999999\": [] }", "'99999999999' is no year")]
    [InlineData("{ \"\": [] }", "'' is no year")]
    public void is_refused_when_it_is_no_table_at_all(string text, string named) =>
        HolidayFile.Read(text, out _).ShouldNotBeNull().ShouldContain(named);

    [Fact]
    public void is_refused_when_half_a_character_is_left_of_it() =>
        HolidayFile.Read("\"\ud800", out _).ShouldNotBeNull().ShouldContain("half a character");

    [Fact]
    public void names_no_year_twice() => HolidayFile
        .Read(One.Replace(" ] }", " ], \"2026\": [] }", StringComparison.Ordinal), out _)
        .ShouldNotBeNull().ShouldContain("2026");
}
