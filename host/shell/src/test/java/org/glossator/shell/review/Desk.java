package org.glossator.shell.review;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.screen.Key;
import org.glossator.shell.screen.Keyboard;
import org.glossator.shell.screen.Picture;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Provenance;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** A session over texts whose words with a capital letter are findings, and a terminal that is pressed by a script. */
final class Desk {

    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\w*");
    private static final Map<String, String> SHAPE = Map.of("kind", "string", "title", "span?", "sure", "boolean");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-03T10:00:00Z"), ZoneOffset.UTC);

    final Session session;
    long now; // nanoseconds

    Desk() {
        this(Duration.ZERO);
    }

    /** @param later than others do so this one decides */
    Desk(Duration later) {
        session = new Session(Clock.offset(CLOCK, later));
    }

    Desk open(String id, String text) {
        return open(id, text, "person");
    }

    Desk open(String id, String text, String kind) {
        return open(id, text, SHAPE, List.of("kind", "title", "sure"), new Object[] {kind, null, true});
    }

    /** With nothing found in it. */
    Desk unfound(String id, String text) {
        return open(id, text, SHAPE, List.of("kind", "title", "sure"), null);
    }

    /** Its findings have no components. */
    Desk bare(String id, String text) {
        return open(id, text, Map.of(), List.of(), new Object[0]);
    }

    private Desk open(
            String id,
            String text,
            Map<String, String> shape,
            List<String> components,
            @Nullable Object @Nullable [] value) {
        List<StoredFinding> findings = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        while (value != null && name.find()) {
            findings.add(new StoredFinding(
                    new Span(name.start(), name.end()),
                    value.clone(),
                    Evidence.of("capital", 0.9, "it begins with a capital letter"),
                    value.length == 0 ? List.of() : List.<Object[]>of(new Object[] {"place", null, false})));
        }
        StoredLayer layer = StoredLayer.of(
                "names", new Provenance("names", "mine", "1", Map.of(), List.of(), shape), components, findings);
        try {
            session.open(
                    Source.of(List.of(Entry.of(Document.of(id, text), StoredFindings.EMPTY.with(List.of(layer))))));
            return this;
        } catch (IOException | SessionException e) {
            throw new AssertionError(e);
        }
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (Entry entry : session.entries()) {
            try {
                all.addAll(session.findings(entry, "names"));
            } catch (SessionException e) {
                throw new AssertionError(e);
            }
        }
        return all;
    }

    Review review() {
        return Review.of(findings(), false, session, () -> now);
    }

    /** Every finding by its words, with what was decided. */
    String verdicts() {
        return findings().stream()
                .map(f -> f.words()
                        + (f.verdict() == null ? "" : " " + f.verdict().word()))
                .collect(Collectors.joining(", "));
    }

    /** What the keyboard showed last. */
    static final class Scripted implements Keyboard {
        private final List<Key> keys;
        private int next;
        private Picture last = new Picture(List.of(), -1, 0);
        private int columns;
        private final int rows;
        private final List<String> screens = new ArrayList<>();

        Scripted(int columns, int rows, Key... keys) {
            this.columns = columns;
            this.rows = rows;
            this.keys = List.of(keys);
        }

        @Override
        public Key read() {
            Key key = next < keys.size() ? keys.get(next++) : Key.of(Key.Kind.STOP);
            if (key.is(Key.Kind.RESIZED)) {
                columns /= 2;
            }
            return key;
        }

        @Override
        public int columns() {
            return columns;
        }

        @Override
        public int rows() {
            return rows;
        }

        @Override
        public void draw(Picture picture) {
            last = picture;
            screens.add(picture.lines().stream()
                    .map(line -> line.render(false).stripTrailing())
                    .collect(Collectors.joining("\n")));
        }

        @Override
        public void close() {}

        Picture picture() {
            return last;
        }

        List<String> screens() {
            return screens;
        }

        String screen() {
            return screens.get(screens.size() - 1);
        }
    }

    /** A review by these keys: characters, or a kind of key in brackets, {@code "aa<LEFT>r"}. */
    Scripted press(Review review, String typed) {
        return press(review, 80, 24, typed);
    }

    static Scripted press(Review review, int columns, int rows, String typed) {
        List<Key> keys = new ArrayList<>();
        Matcher each = Pattern.compile("<([A-Z_]+)>|\\X").matcher(typed);
        while (each.find()) {
            keys.add(each.group(1) == null ? Key.of(each.group()) : Key.of(Key.Kind.valueOf(each.group(1))));
        }
        Scripted keyboard = new Scripted(columns, rows, keys.toArray(Key[]::new));
        try {
            KeyReview.run(review, keyboard);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return keyboard;
    }
}
