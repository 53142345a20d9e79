package org.glossator.plugins.dates;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a time expression and is none stays silent. */
final class FalseFriendsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May I see it? You may go. Theresa May said so.",
                "The march began. March on! A spring day's fall from grace.",
                "A second attempt, the second half, three quarters of the voters, a 10 second delay.",
                "Sun Microsystems sat on Mon Repos and wed Jan Smith.",
                "A320, Boeing 737, 747-400, Rev. 19, 24-7, 35.49, 6005, Windows 2000, page 1999, #1999, 555-1999.",
                "It cost $2,000, \u00a31999 or 1999%; 2,000 people and 1200 soldiers came.",
                "The first quarter of the match; the first half of the game; in the 67th minute.",
                "A class of eight-year-olds; talks over pay and hours; he is in his mid-fifties.",
                "Temperatures in the mid-eighties; highs in the nineties; the low of the eighties degrees.",
                "Dray, 52, a 43-year-old man, is 43 years old.",
                "The last time, at the same time, a time when, once he came, long-term, previously, soon.",
                "30 February 2024; February 30; 31/02/2024; 2024-02-30; April 31st.",
                "Flight 1549 to gate 1812; the score was 3-2; a ratio of 3:1.",
                "The ongoing talks of the former minister and the then-president.",
                "He presented it; the currents; a nowhere man; a Mayday call.",
                "Version 1.2.3, 10.0.0.1 and 192.168.1.1."
            })
    void staysSilent(String text) {
        DatesTester.check(text, LocalDate.of(2024, 5, 15));
    }
}
