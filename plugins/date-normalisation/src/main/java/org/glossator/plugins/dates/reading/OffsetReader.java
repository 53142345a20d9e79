package org.glossator.plugins.dates.reading;

import java.util.Set;
import org.glossator.plugins.text.Tokens;

/**
 * How far a clock lies from universal time: {@code +2}, {@code +02:00}, {@code +0200}. Stands for {@code +hh:mm}.
 *
 * @param signs with which it may begin; a hyphen may be the dash of a range
 */
record OffsetReader(String signs) implements Element {

    private static final int MOST_HOURS = 14;

    @Override
    public int read(Tokens tokens, int at) {
        boolean sign = tokens.first(at) != 0 && signs.indexOf(tokens.first(at)) >= 0 && tokens.touches(at);
        int length = sign && tokens.isNumber(at + 1) ? tokens.end(at + 1) - tokens.start(at + 1) : 0;
        if (length != 1 && length != 2 && length != 4 || hours(tokens, at) > MOST_HOURS) {
            return -1;
        }
        boolean minutes = length == 2 && tokens.is(at + 2, ':') && tokens.touches(at + 2) && tokens.number(at + 3) < 60;
        return minutes && tokens.isNumber(at + 3) ? at + 4 : at + 2;
    }

    private static int hours(Tokens tokens, int sign) {
        int number = tokens.number(sign + 1);
        return tokens.end(sign + 1) - tokens.start(sign + 1) == 4 ? number / 100 : number;
    }

    @Override
    public String value(Tokens tokens, int at, int end) {
        int packed = tokens.end(at + 1) - tokens.start(at + 1) == 4 ? tokens.number(at + 1) % 100 : 0;
        int minutes = end - at > 2 ? tokens.number(at + 3) : packed;
        return (tokens.is(at, '+') ? "+" : "-") + twoDigits(hours(tokens, at)) + ":" + twoDigits(minutes % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public Set<String> words() {
        return Set.of();
    }

    @Override
    public String symbols() {
        return signs;
    }
}
