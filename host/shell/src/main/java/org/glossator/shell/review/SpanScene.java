package org.glossator.shell.review;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.TypedPlace;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Picture;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.Excerpt;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** Which words a finding has: arrows move one of its ends, or its words are typed. */
final class SpanScene implements Scene {

    private final Scene before;
    private final Review review;
    private final Finding finding;
    private final String text;
    private final TypedPlace places;
    private final BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    private final BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    private final TextField typed = new TextField("");
    private Span span;
    private boolean atEnd = true; // which end the arrows move

    SpanScene(Scene before, Review review, Finding finding) {
        this.before = before;
        this.review = review;
        this.finding = finding;
        this.text = finding.entry().document().orElseThrow().text();
        this.places = new TypedPlace(text);
        this.span = finding.stored().span();
        words.setText(text);
        characters.setText(text);
    }

    @Override
    public Picture picture(int columns, int rows) {
        Span meant = meant();
        List<Line> top = new ArrayList<>(List.of(
                Line.of(" span of " + Width.cut(finding.id(), columns - 10), Style.TITLE), new Line()));
        top.addAll(Excerpt.of(text, meant == null ? span : meant, columns, Math.max(3, rows - 9)));
        top.add(new Line());
        String moved = atEnd ? "the end" : "the beginning";
        top.add(Line.of(
                "  " + (meant == null ? "no such whole words in the text" : meant.start() + ":" + meant.end())
                        + (typed.text().isEmpty() ? ", arrows move " + moved : ""),
                meant == null ? Style.TROUBLE : Style.FAINT));
        int row = top.size();
        String label = "  words or START:END: ";
        int space = Math.max(10, columns - label.length() - 1);
        top.add(Line.of(label, Style.FAINT).add(typed.shown(space), Style.VALUE));
        List<Line> bottom = new ArrayList<>();
        if (!review.told().isEmpty()) {
            bottom.addAll(Frame.wrapped(" " + review.told(), Style.TROUBLE, columns, 2));
        }
        bottom.add(Frame.keys(
                List.of(
                        new Frame.Hint("Left Right", "a word"),
                        new Frame.Hint("with Shift", "a letter"),
                        new Frame.Hint("Tab", "other end"),
                        new Frame.Hint("Enter", "keeps"),
                        new Frame.Hint("Esc", "leaves")),
                columns));
        return Picture.of(top, bottom, rows).withCursor(row, label.length() + typed.cursor(space));
    }

    @Override
    public Scene press(Key key) throws IOException {
        review.tell("");
        boolean typing = !typed.text().isEmpty();
        switch (key.kind()) {
            case ENTER -> {
                return keep();
            }
            case ESCAPE -> {
                review.tell("left as it was");
                return before;
            }
            case TAB, BACK_TAB, UP, DOWN -> atEnd = !atEnd;
            case LEFT, RIGHT -> {
                if (typing) {
                    typed.press(key);
                } else {
                    move(words, key.is(Key.Kind.RIGHT));
                }
            }
            case SMALL_LEFT, SMALL_RIGHT -> move(characters, key.is(Key.Kind.SMALL_RIGHT));
            default -> typed.press(key);
        }
        return this;
    }

    private Scene keep() throws IOException {
        Span meant = meant();
        if (meant == null) {
            review.refuse(
                    "these words are not in the text; type them as they stand there, or their START:END, which is @START:END where the text has such words itself");
            return this;
        }
        if (meant.equals(finding.stored().span())) {
            review.tell("nothing was changed");
            return before;
        }
        return review.fix(Map.of(TypedPlace.PLACE, TypedPlace.sure(meant))) ? before : this;
    }

    /** What is typed, where it stands in the text nearest to the finding; else as the arrows have it. */
    private @Nullable Span meant() {
        String wanted = typed.text();
        if (wanted.isEmpty()) {
            return span;
        }
        if (!places.isOffsets(wanted)) {
            return places.nearest(wanted, finding.stored().span()).orElse(null);
        }
        try {
            Span offsets = places.offsets(wanted);
            return offsets.isEmpty() ? null : offsets;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void move(BreakIterator breaks, boolean right) {
        int from = atEnd ? span.end() : span.start();
        int to = from;
        do {
            to = right
                    ? to >= text.length() ? BreakIterator.DONE : breaks.following(to)
                    : to <= 0 ? BreakIterator.DONE : breaks.preceding(to);
        } while (to != BreakIterator.DONE && isInBlanks(to));
        if (to == BreakIterator.DONE) {
            return;
        }
        if (atEnd && to > span.start()) {
            span = new Span(span.start(), to);
        } else if (!atEnd && to < span.end()) {
            span = new Span(to, span.end());
        }
    }

    /** An end stands behind something, a beginning before something. */
    private boolean isInBlanks(int at) {
        int beside = atEnd ? at - 1 : at;
        return beside < 0 || beside >= text.length() || Character.isWhitespace(text.charAt(beside));
    }
}
