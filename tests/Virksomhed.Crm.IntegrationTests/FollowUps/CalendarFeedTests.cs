using System.Text;
using Virksomhed.Crm.Application.FollowUps;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.FollowUps;

public class CalendarFeedTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 5, 7, DateTimeKind.Utc);

    [Fact]
    public void An_empty_calendar_is_a_valid_one() => Assert.Empty(Read().Events);

    [Fact]
    public void A_follow_up_is_an_event_of_a_whole_day()
    {
        var one = Assert.Single(Read(new CalendarFeed.Entry("opfoelgning", 7, new(2026, 12, 1), "Ring om praktik", "Nordals Tømrer")).Events);

        Assert.Equal("20261201", one["DTSTART"]);
        Assert.Equal("20261122T090507Z", one["DTSTAMP"]);
        Assert.Equal("Ring om praktik, Nordals Tømrer", one["SUMMARY"]);
        Assert.Equal("opfoelgning-580-7@virksomhedsservice", one["UID"]);
    }

    [Theory]
    [InlineData("Komma, semikolon; og \\ omvendt", "Komma, semikolon; og \\ omvendt")]
    [InlineData("To\r\nlinjer\nog en", "To\nlinjer\nog en")]
    [InlineData("Klokke\a og fane\t", "Klokke og fane")]
    [InlineData("BEGIN:VEVENT\r\nUID:falsk", "BEGIN:VEVENT\nUID:falsk")]
    public void Every_text_comes_out_as_it_went_in_but_for_control_characters(string text, string expected)
    {
        var one = Assert.Single(Read(new CalendarFeed.Entry("opfoelgning", 1, new(2026, 12, 1), text, "A")).Events);

        Assert.Equal($"{expected}, A", one["SUMMARY"]);
    }

    [Fact]
    public void Long_lines_are_folded_between_letters_at_every_length()
    {
        for (var length = 1; length <= 200; length++)
        {
            var text = string.Concat(Enumerable.Repeat("æ€𝄞a", 50))[..length];
            text = char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
            var one = Assert.Single(Read(new CalendarFeed.Entry("opfoelgning", length, new(2026, 12, 1), text, "Å")).Events);

            Assert.Equal($"{text}, Å", one["SUMMARY"]);
        }
    }

    private static StrictCalendar Read(params CalendarFeed.Entry[] entries) => StrictCalendar.Read(Encoding.UTF8.GetBytes(CalendarFeed.Write(580, entries, Now)));
}
