package org.glossator.engine.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.text.Document;

/** Texts that are no news: an annotator finds what it finds, and fails on none. */
final class TextChecks {

    private static final String ADVICE =
            "have it survive any text; whoever runs it over a million documents meets this one";

    private TextChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        Samples.odd().forEach((name, text) -> checks.add(check("text." + name, Document.of(name, text))));
        Document document = Samples.ORDINARY.get(0);
        checks.add(check("document.without-date", Document.of("x", document.text())));
        checks.add(check("document.first-day", document.withDate(LocalDate.MIN.withYear(1))));
        checks.add(check("document.last-day", document.withDate(LocalDate.of(9999, 12, 31))));
        checks.add(check("document.leap-day", document.withDate(LocalDate.of(2024, 2, 29))));
        checks.add(check("document.other-language", document.withLanguage("zh-Hant-TW")));
        checks.add(check("document.odd-id", Document.of("a/b \u201c\ud83d\ude00\n..", document.text())));
        checks.add(check(
                "document.metadata", document.withMetadata(Map.of("title", "", "url", "not a url", "date", "31"))));
        return checks;
    }

    private static Check check(String name, Document document) {
        return new Check(name, "annotate.ordinary", ADVICE, s -> {
            int before = s.observed.findings.get();
            Subject.mustBeWell(s.run(Setting.PLAIN, List.of(document)));
            int found = s.observed.findings.get() - before;
            return found + (found == 1 ? " finding" : " findings");
        });
    }
}
