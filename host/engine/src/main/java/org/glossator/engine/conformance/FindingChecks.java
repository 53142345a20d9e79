package org.glossator.engine.conformance;

import static org.glossator.engine.conformance.Check.must;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.conformance.Observed.Sin;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Reading;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.layer.StoredLayer;
import org.glossator.engine.pipeline.Descriptions;
import org.glossator.text.Document;

/** What the findings are, and how they are given. */
final class FindingChecks {

    private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}\\p{Cs}]{1,100}");
    private static final int MANY = 5; // findings

    private FindingChecks() {}

    static List<Check> all() {
        return List.of(
                seen(
                        "findings.inside",
                        Sin.OUTSIDE,
                        "count UTF-16 code units, as String.substring does",
                        "every span lies in its text"),
                seen(
                        "findings.surrogates",
                        Sin.CUT,
                        "step by Character.charCount where a text is cut",
                        "no span cuts a surrogate pair"),
                seen(
                        "findings.declared",
                        Sin.UNDECLARED,
                        "declare the layer in writes()",
                        "only what it declares is written"),
                seen(
                        "layers.declared-reads",
                        Sin.UNDECLARED_READ,
                        "declare the layer in reads() or readsIfPresent(): else a run shows it to nobody",
                        "only what it declares is read"),
                seen(
                        "findings.in-time",
                        Sin.LATE,
                        "use the output during its call only",
                        "the output is used during its call only"),
                seen(
                        "thread.interruption",
                        Sin.INTERRUPTED,
                        "interrupt no thread of the host",
                        "the host's thread is as it was"),
                seen(
                        "thread.class-loader",
                        Sin.CLASS_LOADER,
                        "put the thread's context class loader back",
                        "its class loader is as it was"),
                new Check(
                        "findings.evidence",
                        "annotate.ordinary",
                        "name the rule by an id, as after/verb-name; what differs from text to text belongs into the note",
                        s -> {
                            Set<String> odd = new TreeSet<>();
                            findings(s).forEach(f -> odd.add(f.evidence().rule()));
                            odd.removeIf(rule -> ID.matcher(rule).matches());
                            must(odd.isEmpty(), "rules that are no ids, as [" + String.join("], [", odd) + "]");
                            return "every finding names its rule";
                        }),
                new Check(
                        "findings.rules-told",
                        "annotate.ordinary",
                        "tell of each rule in rules(), or of none",
                        FindingChecks::rules),
                new Check("findings.one-line-notes", "annotate.ordinary", "say it in one line", s -> {
                    for (StoredFinding finding : findings(s)) {
                        if (finding.evidence().note().indexOf('\n') >= 0) {
                            throw Verdict.note("a note of several lines");
                        }
                    }
                    return "every note is one line";
                }),
                new Check(
                        "findings.confidence",
                        "annotate.ordinary",
                        "give the probability that the finding is right, or none; what is surely none, refuse",
                        FindingChecks::confidence),
                new Check("findings.no-twins", "annotate.ordinary", "give a finding once", s -> {
                    for (Entry entry : s.ordinary()) {
                        for (StoredLayer layer : own(s, entry)) {
                            long different = layer.findings().stream()
                                    .map(f -> f.span() + " " + java.util.Arrays.toString(f.value()))
                                    .distinct()
                                    .count();
                            if (different < layer.findings().size()) {
                                throw Verdict.note("the same finding twice in the document " + entry.id());
                            }
                        }
                    }
                    return "no finding is given twice";
                }),
                new Check(
                        "findings.round-trip",
                        "same.twice",
                        "keep to values that JSON can hold: no half surrogate pair, no NaN",
                        s -> {
                            for (Entry entry : s.ordinary()) {
                                String written = Rig.record(entry);
                                must(
                                        written.equals(Rig.record(readAgain(written))),
                                        "other findings of " + entry.id() + " read back from JSON");
                            }
                            return "the same when read back from JSON";
                        }));
    }

    /** It is a probability: what cannot be right is no finding, and who is always certain tells nothing by it. */
    private static String confidence(Subject subject) {
        List<StoredFinding> all = findings(subject);
        double[] given = all.stream()
                .flatMapToDouble(finding -> finding.evidence().confidence().stream())
                .toArray();
        must(Arrays.stream(given).noneMatch(each -> each == 0), "a finding with the confidence 0");
        if (given.length >= MANY && Arrays.stream(given).allMatch(each -> each == 1)) {
            throw Verdict.note("each of " + given.length + " confidences is 1, as if it were never wrong");
        }
        return given.length == 0 ? "without confidences" : given.length + " of " + all.size() + " with one in (0,1]";
    }

    private static String rules(Subject subject) {
        Map<String, String> told = subject.factory.rules();
        if (told.isEmpty()) {
            throw Verdict.note("rules() tells of none, so that nobody can look up what a finding stands on");
        }
        subject.run(Setting.PLAIN.withRefusals(), subject.samples.ordinary());
        Set<String> untold = untold(subject, subject.observed.rules);
        must(untold.isEmpty(), "findings stand on rules that rules() does not tell of: " + untold);
        Set<String> refusing = untold(subject, subject.observed.refusing);
        must(refusing.isEmpty(), "refusals stand on rules that rules() does not tell of: " + refusing);
        return subject.observed.rules.size() + " rules were met, of " + told.size() + " that are told of";
    }

    private static Set<String> untold(Subject subject, Set<String> rules) {
        AnnotatorDescription description = Descriptions.of(subject.factory);
        Set<String> untold = new TreeSet<>(rules);
        untold.removeIf(rule -> description.rule(rule).isPresent());
        return untold;
    }

    /** Over texts that tempt. */
    private static Check seen(String name, Sin sin, String advice, String fine) {
        return new Check(name, "annotate.ordinary", advice, s -> {
            s.ordinary();
            if (sin == Sin.CUT || sin == Sin.OUTSIDE) {
                String emoji = "\ud83d\ude00".repeat(40);
                s.run(
                        Setting.PLAIN,
                        List.of(
                                Document.of("emoji", emoji),
                                Document.of("mixed", "a" + emoji + " said \"b\"" + emoji)));
            }
            Set<String> found = s.observed.of(sin);
            must(
                    found.isEmpty(),
                    found.size() + " times, as " + found.stream().findFirst().orElse(""));
            return fine;
        });
    }

    private static List<StoredFinding> findings(Subject subject) {
        return subject.ordinary().stream()
                .flatMap(entry -> own(subject, entry).stream())
                .flatMap(layer -> layer.findings().stream())
                .toList();
    }

    /** The layers that it writes itself. */
    private static Collection<StoredLayer> own(Subject subject, Entry entry) {
        return entry.findings().only(subject.writes()).all();
    }

    private static Entry readAgain(String record) throws IOException {
        Path file = Files.createTempFile("glossator-check-", ".jsonl");
        try {
            Files.writeString(file, record, StandardCharsets.UTF_8);
            try (Source source =
                    Sources.open(List.of(file.toString()), Reading.standard(), java.io.InputStream.nullInputStream())) {
                Entry entry = source.next();
                if (entry == null) {
                    throw Verdict.failed("its record cannot be read");
                }
                return entry;
            }
        } finally {
            Files.delete(file);
        }
    }
}
