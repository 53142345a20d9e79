package org.glossator.engine.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.conformance.Probe.Calls;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.engine.corpus.Entry;
import org.glossator.text.Document;

/** What an annotator of corpora keeps to beside the rest. */
final class CorpusChecks {

    private static final String ORDER =
            "sort what was read in ready(), by id; the order in which documents come is chance";

    private CorpusChecks() {}

    static List<Check> all() {
        return List.of(
                check("corpus.read-order", ORDER, s -> {
                    for (int seed = 0; seed < 5; seed++) {
                        List<Document> mixed = new ArrayList<>(s.samples.ordinary());
                        Collections.shuffle(mixed, new Random(seed));
                        List<Entry> entries = new ArrayList<>(s.run(Setting.PLAIN, mixed));
                        List<String> ids =
                                s.samples.ordinary().stream().map(Document::id).toList();
                        entries.sort(Comparator.comparing(each -> ids.indexOf(each.id())));
                        Subject.mustBeSame(s.ordinary(), entries, "when documents are read in another order");
                    }
                    return "the same in five other orders";
                }),
                check("corpus.read-threads", ORDER, s -> {
                    for (int round = 0; round < 5; round++) {
                        Subject.mustBeSame(
                                s.ordinary(),
                                s.run(Setting.PLAIN.with(4), s.samples.ordinary()),
                                "when read by four threads");
                    }
                    return "the same when read by four threads";
                }),
                check("corpus.second-pass", "let each pass begin with nothing", s -> {
                    try (Rig rig = s.rig(Setting.PLAIN)) {
                        rig.over(Samples.OTHERS);
                        Subject.mustBeSame(s.ordinary(), rig.over(s.samples.ordinary()), "in a second pass");
                    }
                    return "the same in a second pass";
                }),
                check("corpus.one-document", "let a corpus of one document be", s -> {
                    Subject.mustBeWell(s.run(Setting.PLAIN, List.of(s.samples.example())));
                    return "a corpus of one document";
                }),
                check("corpus.many-alike", "let many documents be the same", s -> {
                    List<Document> alike = new ArrayList<>();
                    for (int i = 0; i < 200; i++) {
                        alike.add(Document.of("alike-" + i, s.samples.example().text()));
                    }
                    Subject.mustBeWell(s.run(Setting.PLAIN, alike));
                    return "two hundred copies of one text";
                }),
                check("corpus.dropped-pass", "free in close() what a pass holds; take in at commit() only", s -> {
                    try (Rig rig = s.rig(Setting.PLAIN, true, Calls.INTERRUPTED)) {
                        Thread dropper = new Thread(rig::drop);
                        List<Document> many = Samples.many(300, 5);
                        dropper.start();
                        dropped(rig, many);
                        dropper.join();
                        try (Rig after = s.rig(Setting.PLAIN)) {
                            Subject.mustBeSame(
                                    s.ordinary(), after.over(s.samples.ordinary()), "after a pass that was dropped");
                        }
                    }
                    return "a dropped pass leaves nothing behind";
                }));
    }

    private static Check check(String name, String advice, Check.Body body) {
        return new Check(name, name.endsWith("order") ? "same.again" : "corpus.read-order", advice, s -> {
            s.ordinary();
            if (!s.observed.corpus) {
                throw Verdict.skipped("it sees each document by itself");
            }
            return body.hold(s);
        });
    }

    /** A run that is dropped may end by an interruption. */
    private static void dropped(Rig rig, List<Document> documents) {
        try {
            rig.over(documents);
        } catch (Verdict e) {
            Check.must(Thread.interrupted(), e.line());
        }
    }
}
