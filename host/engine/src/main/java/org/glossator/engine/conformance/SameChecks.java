package org.glossator.engine.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.conformance.Observed.Sin;
import org.glossator.engine.conformance.Probe.Calls;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.engine.corpus.Entry;
import org.glossator.text.Document;

/** The answer is a function of the document, the parameters and the layers that are read, and of nothing else. */
final class SameChecks {

    private static final String PURE = "keep nothing between two documents, and use nothing that changes by itself";
    private static final String PLACE =
            "name the locale, zone and charset wherever Java takes a default: Locale.ROOT, UTC, UTF_8";

    private static final String VARIANT = "theirs";
    private static final int THREADS = 4;
    private static final int ROUNDS = 8;
    private static final long ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private SameChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "same.twice",
                        "annotate.ordinary",
                        "use no clock, no random number, no hash of an identity, no static field that changes",
                        s -> {
                            Subject.mustBeSame(
                                    s.ordinary(),
                                    s.run(Setting.PLAIN, s.samples.ordinary()),
                                    "from an annotator made anew");
                            return "the same from annotators made anew";
                        }),
                new Check("same.again", "same.twice", PURE, s -> {
                    try (Rig rig = s.rig(Setting.PLAIN)) {
                        rig.over(s.samples.ordinary());
                        Subject.mustBeSame(
                                s.ordinary(), rig.over(s.samples.ordinary()), "at a second run of one annotator");
                    }
                    return "the same at a second run";
                }),
                new Check("same.reversed", "same.again", PURE, s -> {
                    alone(s);
                    List<Entry> entries = s.run(Setting.PLAIN, reversed(s.samples.ordinary()));
                    Collections.reverse(entries);
                    Subject.mustBeSame(s.ordinary(), entries, "in another order");
                    return "the same in another order";
                }),
                new Check("same.alone", "same.again", PURE, s -> {
                    alone(s);
                    for (int i = 0; i < s.samples.ordinary().size(); i++) {
                        List<Document> one = List.of(s.samples.ordinary().get(i));
                        Subject.mustBeSame(s.ordinary().subList(i, i + 1), s.run(Setting.PLAIN, one), "alone");
                    }
                    return "the same alone";
                }),
                new Check("same.after-others", "same.again", PURE, s -> {
                    alone(s);
                    List<Document> all = new ArrayList<>(Samples.OTHERS);
                    all.addAll(s.samples.ordinary());
                    List<Entry> entries = s.run(Setting.PLAIN, all);
                    Subject.mustBeSame(
                            s.ordinary(),
                            entries.subList(Samples.OTHERS.size(), entries.size()),
                            "after other documents");
                    return "the same after other documents";
                }),
                new Check(
                        "same.threads",
                        "same.again",
                        "keep state in the annotator, not in static fields; say threadSafe() only when it is",
                        s -> {
                            alone(s);
                            fresh(s);
                            insistently(s);
                            return "the same from four threads";
                        }),
                elsewhere("turkish", "tr-TR", "UTC"),
                elsewhere("arabic", "ar-EG-u-nu-arab", "UTC"),
                elsewhere("thai-calendar", "th-TH-u-ca-buddhist-nu-thai", "UTC"),
                elsewhere("zone-east", "en-US", "Pacific/Kiritimati"),
                elsewhere("zone-west", "en-US", "Etc/GMT+12"),
                new Check("same.refusals", "same.again", "let wantsRefusals() change nothing of what is found", s -> {
                    Subject.mustBeSame(
                            s.ordinary(),
                            s.run(Setting.PLAIN.withRefusals(), s.samples.ordinary()),
                            "when refusals are kept");
                    return "the same whether or not refusals are kept";
                }),
                new Check("same.two-at-once", "same.again", "share nothing between two annotators", s -> {
                    try (Rig one = s.rig(Setting.PLAIN);
                            Rig other = s.rig(Setting.PLAIN)) {
                        one.over(Samples.OTHERS);
                        Subject.mustBeSame(
                                s.ordinary(), other.over(s.samples.ordinary()), "while another annotator is open");
                    }
                    return "the same while another one is open";
                }),
                new Check("same.variant", "same.again", "let the host name the layer", s -> {
                    if (s.writes().stream().anyMatch(layer -> layer.contains("."))) {
                        throw Verdict.skipped("the layer that it writes is a variant already");
                    }
                    List<Entry> renamed = s.run(Setting.PLAIN.as(VARIANT), s.samples.ordinary());
                    Subject.mustBeWell(renamed);
                    List<String> records = renamed.stream()
                            .map(entry -> withoutVariant(Rig.record(entry), s.writes()))
                            .toList();
                    Subject.mustBeAsRecorded(s.ordinary(), records, "under NAME@" + VARIANT);
                    return "the same under NAME@theirs";
                }));
    }

    /** Texts that it never saw, by four threads and only then by one: what it keeps of the words of a text is not yet there. */
    private static void fresh(Subject subject) {
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS && System.nanoTime() - start < ENOUGH_NANOS; round++) {
            List<Document> documents = subject.samples.big(8, round);
            List<Entry> together = subject.run(Setting.PLAIN.with(THREADS), documents);
            Subject.mustBeSame(subject.run(Setting.PLAIN, documents), together, "from four threads");
        }
    }

    /** Short texts again and again, by threads that do nothing else. */
    private static void insistently(Subject subject) {
        List<Entry> entries;
        try (Rig rig = subject.rig(Setting.PLAIN.with(THREADS), true, Calls.AGAIN)) {
            entries = rig.over(subject.samples.ordinary());
            for (int round = 1; round < ROUNDS; round++) {
                Subject.mustBeSame(entries, rig.over(subject.samples.ordinary()), "from four threads");
            }
        }
        Subject.mustBeSame(subject.ordinary(), entries, "from four threads");
        Set<String> unsteady = subject.observed.of(Sin.UNSTEADY);
        Check.must(unsteady.isEmpty(), "now this and now that from four threads for " + String.join(", ", unsteady));
    }

    private static String withoutVariant(String record, Set<String> layers) {
        String plain = record.replace("@" + VARIANT + "\"", "\""); // who warns
        for (String layer : layers) {
            plain = plain.replace("\"" + layer + "." + VARIANT + "\":", "\"" + layer + "\":");
        }
        return plain;
    }

    private static void alone(Subject subject) {
        subject.ordinary();
        if (subject.observed.corpus) {
            throw Verdict.skipped("its answers stand on all documents of the run");
        }
    }

    private static Check elsewhere(String name, String locale, String zone) {
        return new Check("same." + name, "same.again", PLACE, s -> {
            s.ordinary();
            List<Entry> there = Elsewhere.in(locale, zone, () -> s.run(Setting.PLAIN, s.samples.ordinary()));
            Subject.mustBeSame(s.ordinary(), there, "under " + locale + " and " + zone);
            return "the same under " + locale + " and " + zone;
        });
    }

    private static List<Document> reversed(List<Document> documents) {
        List<Document> reversed = new ArrayList<>(documents);
        Collections.reverse(reversed);
        return reversed;
    }
}
