package org.glossator.engine.conformance;

import static org.glossator.engine.conformance.Check.must;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.DocumentAnnotator;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.conformance.Probe.Calls;
import org.glossator.engine.conformance.Rig.Setting;

/** How an annotator begins and ends, and that it works at all. */
final class LifeChecks {

    private static final String CLOSE = "let close() do nothing when there is nothing to close";

    private static final String SUPPLY =
            "have an annotator write it: install its plugin or name its zip too, in JUnit say after(...); or bring the layer"
                    + " along with texts, by a .jsonl of gloss run, in JUnit by given(...)";

    private LifeChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "create.makes-one",
                        "describe.shapes",
                        "let create() work with the defaults, or say in an IllegalArgumentException what it needs",
                        s -> {
                            try (Made made = made(s)) {
                                must(made.annotator() != null, "create() gives null");
                                boolean both = made.annotator() instanceof DocumentAnnotator
                                        && made.annotator() instanceof CorpusAnnotator;
                                must(
                                        !both,
                                        "its annotator is one of documents and of corpora; it has to be one of the two");
                                return made.annotator() instanceof CorpusAnnotator
                                        ? "an annotator of corpora"
                                        : "an annotator of documents";
                            }
                        }),
                new Check("create.twice", "create.makes-one", "let two annotators live side by side", s -> {
                    try (Made one = s.make();
                            Made other = s.make()) {
                        must(
                                one.annotator() != null && other.annotator() != null,
                                "create() gives null the second time");
                    }
                    return "two at once";
                }),
                new Check("close.unused", "create.makes-one", CLOSE, s -> {
                    s.make().close();
                    return "closed without a call";
                }),
                new Check("close.twice", "close.unused", CLOSE, s -> {
                    try (Made made = s.make()) {
                        made.annotator().close();
                        return closedAgain(made);
                    }
                }),
                new Check(
                        "annotate.ordinary",
                        "create.makes-one",
                        "whatever a text holds, an annotator ends well; news and the texts given are the least",
                        s -> {
                            Subject.mustBeWell(s.ordinary());
                            return s.observed.findings.get() + " findings in "
                                    + s.samples.ordinary().size() + " documents";
                        }),
                new Check(
                        "annotate.finds-something",
                        "annotate.ordinary",
                        "give it texts in which it finds something, and where it reads layers, what layers.from says",
                        s -> {
                            s.ordinary();
                            if (s.observed.findings.get() == 0) {
                                throw Verdict.note("it finds nothing in the texts of the kit"
                                        + (s.conditions.texts().isEmpty() ? "" : " and those that were given")
                                        + ", so that many checks say little");
                            }
                            return "it has something to say of the texts of the kit";
                        }),
                new Check("layers.from", "create.makes-one", SUPPLY, s -> {
                    if (s.read(true).isEmpty()) {
                        throw Verdict.skipped("it reads no layer");
                    }
                    if (s.isMadeUp()) {
                        throw Verdict.note(s.supplied());
                    }
                    return s.supplied() + "; made up in one text more";
                }),
                new Check("annotate.nothing", "annotate.ordinary", "let a run without documents end well", s -> {
                    must(s.run(Setting.PLAIN, List.of()).isEmpty(), "an answer to no document");
                    return "a run without documents";
                }),
                new Check(
                        "layers.optional-absent",
                        "annotate.ordinary",
                        "ask document.has(layer) before document.get(layer)",
                        s -> {
                            if (s.read(true).size() == s.read(false).size()) {
                                throw Verdict.skipped("it reads no layer that may be absent");
                            }
                            try (Rig rig = s.rig(Setting.PLAIN, false, Calls.CALM)) {
                                Subject.mustBeWell(rig.over(s.samples.ordinary()));
                            }
                            return "it does without the layers that may be absent";
                        }),
                new Check("layers.empty", "annotate.ordinary", "let a layer without a finding be", s -> {
                    if (s.read(true).isEmpty()) {
                        throw Verdict.skipped("it reads no layer");
                    }
                    Subject.mustBeWell(
                            s.run(Setting.PLAIN, List.of(org.glossator.text.Document.of("digits", "1 2 3"))));
                    return "a layer without findings";
                }));
    }

    /** What needs to be told something, as where its model is, may refuse its defaults in words. */
    private static Made made(Subject subject) throws IOException {
        try {
            return subject.make();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            String why = "it refuses " + subject.shown() + ": " + e.getMessage();
            if (subject.conditions.parameters().isEmpty() && subject.takesParameters()) {
                throw Verdict.skipped(why + "; give it what it needs");
            }
            throw Verdict.failed(why);
        }
    }

    /** A host closes it once; whoever embeds it may not know. */
    private static String closedAgain(Made made) {
        try {
            made.annotator().close();
            return "closed twice";
        } catch (RuntimeException e) {
            throw Verdict.note("the second close() throws " + e);
        }
    }
}
