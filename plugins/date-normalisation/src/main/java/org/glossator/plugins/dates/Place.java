package org.glossator.plugins.dates;

import org.glossator.plugins.dates.reading.Piece;
import org.glossator.plugins.text.Lexicon;
import org.glossator.plugins.text.Tokens;

/** Where in a text a date stands, as far as that tells whether it is the day of writing. */
final class Place {

    private static final int HEAD = 800;
    private static final int LOOK_BACK = 14;
    /** As many lines a head has at most, none of them empty. */
    private static final int HEAD_LINES = 6;

    /** A longer line is a paragraph, and ends the head. */
    private static final int SHORT_LINE = 120;

    private static final Lexicon CUES = Lexicon.of(
            1,
            "published posted reviewed released issued filed date dated publication",
            2,
            "updated modified revised edited corrected accessed");

    private final String text;
    private final Tokens tokens;
    private final boolean severalLines;
    private final int titleEnd;
    private final int headEnd;

    Place(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
        severalLines = hasSeveralLines(text);
        titleEnd = linesEnd(1);
        headEnd = linesEnd(HEAD_LINES);
    }

    private static boolean hasSeveralLines(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int last = text.length();
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        int line = text.indexOf('\n', first);
        return line >= 0 && line < last;
    }

    /** Where the first so many short lines end that are not empty. */
    private int linesEnd(int most) {
        int at = 0;
        for (int lines = 0; lines < most && at < text.length(); ) {
            int end = lineEnd(at);
            if (end - at > SHORT_LINE) {
                return at;
            }
            lines += text.substring(at, end).isBlank() ? 0 : 1;
            at = end + 1;
        }
        return at;
    }

    /** How surely the date at this place is that of the text, from 0 to 1; set by hand. */
    double statesDate(Piece piece) {
        int start = tokens.start(piece.from());
        int end = tokens.end(piece.to() - 1);
        boolean atHead = start < HEAD;
        if (!atHead && text.length() - end > HEAD) {
            return 0;
        }
        double head = atHead ? 0.02 : 0;
        long cue = cueBefore(piece);
        if (cue != 0) {
            return head + (cue == 1 ? 0.95 : 0.85);
        }
        int lineStart = lineStart(start);
        int lineEnd = lineEnd(end);
        boolean alone = lineEnd - lineStart - (end - start) <= 12;
        HeadLine line = new HeadLine(tokens, piece, lineStart, lineEnd);
        if (alone && severalLines && !line.looksBack()) {
            return head + 0.88;
        }
        if (start >= titleEnd && lineEnd <= headEnd && line.isByline()) {
            return 0.8;
        }
        return atHead && isDateline(piece, lineStart) ? 0.9 : 0;
    }

    private long cueBefore(Piece piece) {
        int lineStart = lineStart(tokens.start(piece.from()));
        int first = Math.max(0, piece.from() - LOOK_BACK);
        for (int i = piece.from() - 1; i >= first && tokens.start(i) >= lineStart; i--) {
            if (isSentenceEnd(i)) {
                return 0;
            }
            long cue = CUES.classes(tokens, i);
            if (cue != 0 && isHeading(i, piece.from())) {
                return cue;
            }
        }
        return 0;
    }

    private boolean isSentenceEnd(int token) {
        return tokens.is(token, '?') || tokens.is(token, '!') || tokens.is(token, ';');
    }

    /** A cue that is capitalised ({@code Published on}), or has a colon behind it. */
    private boolean isHeading(int cue, int date) {
        return tokens.isCapitalised(cue) || cue + 1 < date && tokens.is(cue + 1, ':');
    }

    /** {@code WASHINGTON, April 26, 2024 (AP) -}: names before the date on its line, a dash behind it. */
    private boolean isDateline(Piece piece, int lineStart) {
        int behind = piece.to();
        if (tokens.is(behind, '(')) {
            behind += 2;
        }
        if (tokens.is(behind, ')')) {
            behind++;
        }
        boolean dash = tokens.is(behind, '-') || tokens.is(behind, '\u2013') || tokens.is(behind, '\u2014');
        if (!dash) {
            return false;
        }
        int i = piece.from() - 1;
        for (; i >= 0 && tokens.start(i) >= lineStart; i--) {
            boolean plain = tokens.isCapitalised(i) || !Character.isLetterOrDigit(tokens.first(i));
            if (!plain || piece.from() - i > 10) {
                return false;
            }
        }
        return true;
    }

    private int lineStart(int offset) {
        int at = offset;
        while (at > 0 && offset - at < 2000 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }

    private int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && at - offset < 2000 && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
