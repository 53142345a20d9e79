package org.glossator.engine.plugin.verify;

import java.util.Collection;
import java.util.stream.Collectors;
import org.glossator.engine.check.CheckResult;

/** Results that name what was found: the first few, and how many more. */
final class Listed {

    private static final int SHOWN = 3;

    private Listed() {}

    static CheckResult failedUnlessEmpty(
            String check, Collection<String> found, String fine, String trouble, String advice) {
        return found.isEmpty() ? CheckResult.ok(check, fine) : failed(check, found, trouble, advice);
    }

    static CheckResult failed(String check, Collection<String> found, String trouble, String advice) {
        return CheckResult.failed(check, trouble + " " + some(found), advice);
    }

    static CheckResult noteUnlessEmpty(
            String check, Collection<String> found, String fine, String trouble, String advice) {
        return found.isEmpty()
                ? CheckResult.ok(check, fine)
                : CheckResult.note(check, trouble + " " + some(found), advice);
    }

    static String some(Collection<String> found) {
        String first = found.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return found.size() <= SHOWN ? first : first + " and " + (found.size() - SHOWN) + " more";
    }
}
