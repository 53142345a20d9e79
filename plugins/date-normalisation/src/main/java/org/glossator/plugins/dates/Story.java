package org.glossator.plugins.dates;

import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.meaning.Context;
import org.glossator.plugins.dates.meaning.Direction;
import org.glossator.plugins.dates.meaning.Setting;
import org.glossator.plugins.dates.meaning.Told;
import org.glossator.plugins.dates.reading.Piece;
import org.glossator.plugins.text.Tokens;

/** What a story's layout and words tell about each of its dates: its setting and how it is told. */
final class Story {

    private final List<Piece> pieces;
    private final Setting[] settings;
    private final int[] firstOfSentence; // by piece
    private final Telling telling;
    private final Speech speech;

    Story(Tokens tokens, List<Piece> pieces) {
        this.pieces = pieces;
        Layout layout = new Layout(tokens);
        telling = new Telling(tokens, layout);
        speech = new Speech(tokens);
        settings = pieces.stream().map(piece -> layout.setting(piece.from())).toArray(Setting[]::new);
        firstOfSentence = new int[settings.length];
        for (int i = 1; i < settings.length; i++) {
            boolean same = settings[i - 1].sentence() == settings[i].sentence();
            firstOfSentence[i] = same ? firstOfSentence[i - 1] : i;
        }
    }

    /** The context with the story come to this piece. */
    Context at(int piece, Context context) {
        return context.withMentions(context.mentions().at(settings[piece]));
    }

    /**
     * The context to read this piece by: what a story tells by the past perfect lies before its scene, and who speaks in it counts from the
     * day spoken of and not from that of writing.
     */
    Context read(int piece, Context context) {
        Context told =
                telling.looksBack(pieces.get(piece), settings[piece]) ? context.withDirection(Direction.PAST) : context;
        return context.narrative() && speech.holds(pieces.get(piece).from()) ? told.spokenThen() : told;
    }

    Told told(int piece, CalendarValue on) {
        Setting where = settings[piece];
        int first = firstOfSentence[piece];
        boolean opens = first == 0 || settings[first - 1].paragraph() != where.paragraph();
        return telling.told(pieces.get(piece), on.unit(), where, opens);
    }
}
