package org.glossator.engine.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.glossator.text.Document;

/** Texts that are no news: an annotator finds what it finds, and fails on none. */
final class TextChecks {

    private static final String ADVICE =
            "have it survive any text; whoever runs it over a million documents meets this one";

    private TextChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        for (String name : Samples.oddities()) {
            checks.add(check("text." + name, samples -> List.of(samples.odd(name))));
        }
        checks.add(check("text.cut", Samples::pieces));
        checks.add(known("without-date", d -> Document.of("x", d.text())));
        checks.add(known("first-day", d -> d.withDate(LocalDate.MIN.withYear(1))));
        checks.add(known("last-day", d -> d.withDate(LocalDate.of(9999, 12, 31))));
        checks.add(known("leap-day", d -> d.withDate(LocalDate.of(2024, 2, 29))));
        checks.add(known("other-language", d -> d.withLanguage("zh-Hant-TW")));
        checks.add(known("odd-id", d -> Document.of("a/b \u201c\ud83d\ude00\n..", d.text())));
        checks.add(known("metadata", d -> d.withMetadata(Map.of("title", "", "url", "not a url", "date", "31"))));
        return checks;
    }

    /** An ordinary text, of which something else is known. */
    private static Check known(String name, UnaryOperator<Document> what) {
        return check("document." + name, samples -> List.of(what.apply(samples.example())));
    }

    private static Check check(String name, Function<Samples, List<Document>> documents) {
        return new Check(name, "annotate.ordinary", ADVICE, s -> {
            int before = s.observed.findings.get();
            Subject.mustBeWell(s.runKept(documents.apply(s.samples)));
            int found = s.observed.findings.get() - before;
            return found + (found == 1 ? " finding" : " findings");
        });
    }
}
