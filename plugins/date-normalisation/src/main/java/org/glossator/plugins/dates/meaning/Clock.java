package org.glossator.plugins.dates.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Where in a day: a hand of the clock, or a part of the day. */
public sealed interface Clock {

    /** As TIMEX3 writes it behind a date, the T included. */
    String timex3();

    LocalDateTime begin(LocalDate day);

    LocalDateTime end(LocalDate day);

    /** The same on a day; a zone that keeps summer time gets the offset of that day. */
    default Clock on(LocalDate day) {
        return this;
    }

    /**
     * @param minute 0 to 59; -1 when only the hour was named
     * @param second 0 to 59; -1 when not named
     * @param zone {@code Z}, {@code +hh:mm}, the id of a zone that keeps summer time ({@code America/New_York}), or empty
     */
    record Hand(int hour, int minute, int second, String zone) implements Clock {
        @Override
        public String timex3() {
            return "T" + two(hour) + (minute < 0 ? ":00" : ":" + two(minute)) + (second < 0 ? "" : ":" + two(second))
                    + (keepsSummerTime() ? "" : zone);
        }

        private boolean keepsSummerTime() {
            return zone.indexOf('/') >= 0;
        }

        @Override
        public Clock on(LocalDate day) {
            return keepsSummerTime()
                    ? new Hand(
                            hour,
                            minute,
                            second,
                            ZoneId.of(zone).getRules().getOffset(begin(day)).getId())
                    : this;
        }

        /** The hour as meant by the part of the day: 9 in the evening is 21. */
        public Hand in(Part part) {
            boolean late = part == Part.AFTERNOON || part == Part.EVENING || part == Part.NIGHT && hour > 5;
            return late && hour < 12 ? new Hand(hour + 12, minute, second, zone) : this;
        }

        @Override
        public LocalDateTime begin(LocalDate day) {
            return day.plusDays(hour / 24).atTime(hour % 24, Math.max(0, minute), Math.max(0, second));
        }

        @Override
        public LocalDateTime end(LocalDate day) {
            return second < 0 ? begin(day).plusMinutes(1) : begin(day).plusSeconds(1);
        }

        private static String two(int number) {
            return number < 10 ? "0" + number : Integer.toString(number);
        }
    }

    /** Parts of a day; their hours are set by hand. */
    enum Part implements Clock {
        MORNING("TMO", 6, 12),
        MIDDAY("TMI", 11, 13),
        AFTERNOON("TAF", 12, 18),
        EVENING("TEV", 18, 22),
        NIGHT("TNI", 20, 30),
        DAYTIME("TDT", 8, 18);

        private final String letters;
        private final int from;
        private final int to;

        Part(String letters, int from, int to) {
            this.letters = letters;
            this.from = from;
            this.to = to;
        }

        @Override
        public String timex3() {
            return letters;
        }

        @Override
        public LocalDateTime begin(LocalDate day) {
            return day.atStartOfDay().plusHours(from);
        }

        @Override
        public LocalDateTime end(LocalDate day) {
            return day.atStartOfDay().plusHours(to);
        }
    }
}
