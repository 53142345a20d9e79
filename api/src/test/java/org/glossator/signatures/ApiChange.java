package org.glossator.signatures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of the lines of {@link Signatures}.
 *
 * @param breaking what is gone or has changed, and what those who implement a type would have to add
 * @param compatible what is new and asks nothing of anybody
 */
record ApiChange(List<String> breaking, List<String> compatible) {

    static ApiChange between(List<String> before, List<String> now) {
        Set<String> known = before.stream().map(ApiChange::type).collect(Collectors.toSet());
        Set<String> same = new HashSet<>(before);
        List<String> breaking = now.stream()
                .filter(line -> !same.contains(line) && known.contains(type(line)) && asksForMore(line))
                .collect(Collectors.toList());
        List<String> compatible = now.stream()
                .filter(line -> !same.contains(line) && !breaking.contains(line))
                .toList();
        same.removeAll(now);
        breaking.addAll(same);
        breaking.sort(null);
        return new ApiChange(breaking, compatible);
    }

    private static String type(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static boolean asksForMore(String line) {
        return line.contains(" abstract ") && !line.endsWith(" default");
    }

    boolean isEmpty() {
        return breaking.isEmpty() && compatible.isEmpty();
    }

    /** For whoever changed the api, perhaps without knowing. */
    String inWords() {
        return "the api is not what api/signatures.txt says\n"
                + told(
                        "gone, changed, or to be added by those who implement it; a plugin built before may break, and the"
                                + " version has to say so (before 1.0.0 by its second number, then by its first):",
                        breaking)
                + told("new, which breaks nothing:", compatible)
                + "if this is meant: cp api/target/signatures.txt api/signatures.txt";
    }

    private static String told(String what, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining("", what + "\n", ""));
    }
}
