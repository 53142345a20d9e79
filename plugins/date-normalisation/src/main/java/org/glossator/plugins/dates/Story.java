package org.glossator.plugins.dates;

import java.util.List;
import org.glossator.plugins.dates.calendar.CalendarValue;
import org.glossator.plugins.dates.meaning.Context;
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

    Story(Tokens tokens, List<Piece> pieces) {
        this.pieces = pieces;
        Layout layout = new Layout(tokens);
        telling = new Telling(tokens, layout);
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

    Told told(int piece, CalendarValue on) {
        Setting where = settings[piece];
        int first = firstOfSentence[piece];
        boolean opens = first == 0 || settings[first - 1].paragraph() != where.paragraph();
        return telling.told(pieces.get(piece), on.unit(), where, opens);
    }
}
