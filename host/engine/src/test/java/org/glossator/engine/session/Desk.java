package org.glossator.engine.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.layer.StoredFindings;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.engine.run.Options;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/** A session over texts in which an annotator finds names: words that begin with a capital letter. */
final class Desk {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-03T10:00:00Z"), ZoneOffset.UTC);

    /** What is found of a name: what kind it is, and the word in front of it. */
    record Name(String kind, @Nullable Span title, boolean sure) {}

    static final Layer<Name> NAMES = new Layer<>("names", Name.class);

    private static final Pattern NAME = Pattern.compile("(?:(\\w+) )?\\b(\\p{Lu}\\w*)");

    private Session session;

    Desk() {
        this(new Session(CLOCK));
    }

    Desk(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    Desk on(Session other) {
        session = other;
        return this;
    }

    Desk open(String id, String text) throws SessionException {
        try {
            session.open(Source.of(List.of(Entry.of(Document.of(id, text), StoredFindings.EMPTY))));
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Desk annotate() throws Exception {
        return annotate(finder("person"));
    }

    Desk annotate(DocumentAnnotator annotator) throws Exception {
        return annotate(HandMade.annotator("names", NAMES).doing(annotator));
    }

    Desk annotate(HandMade... annotators) throws Exception {
        List<StepRequest> steps = new ArrayList<>();
        for (HandMade annotator : annotators) {
            steps.add(StepRequest.of(annotator.name()));
        }
        List<Entry> open = session.entries();
        session.annotate(
                Pipeline.of(
                        steps,
                        Plugins.of("mine", "1", annotators),
                        open.get(0).findings().all().stream()
                                .collect(Collectors.toMap(StoredLayer::name, StoredLayer::shape))),
                Options.standard().withWorkers(2));
        return this;
    }

    static DocumentAnnotator finder(String kind) {
        return (document, out) -> {
            Matcher name = NAME.matcher(document.text());
            while (name.find()) {
                Span title = name.group(1) == null ? null : new Span(name.start(1), name.end(1));
                Span span = new Span(name.start(2), name.end(2));
                out.add(
                        NAMES,
                        span,
                        new Name(kind, title, true),
                        Evidence.of("capital", 0.9, ""),
                        List.of(new Name("place", null, false)));
            }
        };
    }

    Finding finding(String id) throws SessionException {
        return session.finding(id);
    }

    DecisionStep accept(String... ids) throws Exception {
        return session.decide(all(ids), Verdict.ACCEPTED);
    }

    DecisionStep reject(String... ids) throws Exception {
        return session.decide(all(ids), Verdict.REJECTED);
    }

    private List<Finding> all(String... ids) throws SessionException {
        List<Finding> findings = new ArrayList<>();
        for (String id : ids) {
            findings.addAll(session.named(id));
        }
        return findings;
    }

    /** Words and verdicts of the findings of the document in hand. */
    List<String> verdicts() throws SessionException {
        return session.findings(session.current(), "names").stream()
                .map(f -> f.words()
                        + (f.verdict() == null ? "" : " " + f.verdict().word())
                        + (f.conflict() ? " ?" : ""))
                .toList();
    }

    /** The words of the decided layer of the document in hand. */
    List<String> decided() throws SessionException {
        String text = session.current().document().orElseThrow().text();
        return session.decided(session.current()).findings().layer("names").orElseThrow().findings().stream()
                .map(f -> f.span().in(text))
                .toList();
    }

    /** What the decided layer of the document in hand says of these words. */
    Name said(String words) throws SessionException {
        Document document = session.decided(session.current()).document().orElseThrow();
        return document.get(NAMES).stream()
                .filter(a -> a.span().in(document.text()).equals(words))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
