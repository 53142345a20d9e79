package org.glossator.shell.reference;

import java.util.List;
import org.glossator.engine.pipeline.ProblemCodes;

/** What each problem's code means. */
final class ProblemPart {

    private ProblemPart() {}

    static void add(List<String> lines) {
        lines.addAll(List.of("## Problems", "", "| code | means |", "|---|---|"));
        for (String code : ProblemCodes.all()) {
            String text = ProblemCodes.explain(code).orElseThrow();
            lines.add("| " + code + " | " + AnnotatorPart.cell(text) + " |");
        }
    }
}
