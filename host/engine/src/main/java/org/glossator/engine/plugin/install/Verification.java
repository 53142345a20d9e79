package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.check.CheckResult;

/** Looks into a plugin zip more closely than a host does that loads it. */
@FunctionalInterface
interface Verification {

    /** @param folder an empty folder to unpack it into */
    List<CheckResult> of(Path zip, Path folder) throws IOException;

    /** As {@link #trouble(List)}, of a zip for everybody: also what hosts on an earlier Java than this one would refuse. */
    static Optional<String> troubleAnywhere(List<CheckResult> results) {
        return trouble(results)
                .or(() -> results.stream()
                        .filter(each ->
                                each.check().equals("class-version") && each.outcome() != CheckResult.Outcome.OK)
                        .findFirst()
                        .map(each -> "refused by other hosts: " + each.line() + "; " + each.advice()));
    }

    /** The first check that failed, as the end of a sentence; empty when none did, since notes are for a plugin's author. */
    static Optional<String> trouble(List<CheckResult> results) {
        List<CheckResult> failed =
                results.stream().filter(CheckResult::isFailed).toList();
        return failed.stream()
                .findFirst()
                .map(first -> "refused by the check " + first.check() + ": " + first.line() + "; " + first.advice()
                        + (failed.size() == 1
                                ? ""
                                : "; " + (failed.size() - 1) + " more: gloss plugin verify tells them of its zip"));
    }
}
