package org.glossator.engine.development;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in what Maven prints what a person has to mend. */
final class MavenOutput {

    private static final String ERROR = "[ERROR] ";
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    /** How the lines begin behind which Maven speaks of itself alone. */
    private static final List<String> ADVICE =
            List.of("-> [Help", "To see the full stack trace", "Re-run Maven", "For more information about the errors");

    private static final Pattern COMPILER =
            Pattern.compile("(?<file>[^:\\[]+(?::[\\\\/][^:\\[]+)?):\\[(?<line>\\d+),(?<column>\\d+)] (?<words>.*)");
    private static final Pattern GOAL = Pattern.compile("Failed to execute goal .+ on project [^:]+: (?<words>.+)");

    private MavenOutput() {}

    /**
     * The mistakes, each once: the compiler's where there are some, else what Maven says.
     *
     * @param project whose files are named as they lie below it
     */
    static List<String> mistakes(Path project, List<String> output) {
        Set<String> compiler = new LinkedHashSet<>();
        Set<String> maven = new LinkedHashSet<>();
        boolean goesOn = false;
        for (String printed : output) {
            String line = COLOUR.matcher(printed).replaceAll("");
            boolean error = line.startsWith(ERROR);
            String words = error ? line.substring(ERROR.length()) : line;
            if (error && ADVICE.stream().anyMatch(words::startsWith)) {
                break;
            }
            Matcher mistake = COMPILER.matcher(words);
            if (error && mistake.matches()) {
                compiler.add(place(project, mistake) + mistake.group("words"));
                goesOn = true;
            } else {
                goesOn &= words.startsWith("  ") && !words.isBlank();
                if (goesOn) {
                    compiler.add(words);
                } else if (error && !words.isBlank()) {
                    maven.add(ofGoal(words));
                }
            }
        }
        if (maven.stream().anyMatch(words -> words.contains("offline mode"))) {
            maven.add(
                    "Maven works offline here, and has not fetched all that it needs; run mvn package in the project once");
        }
        return List.copyOf(compiler.isEmpty() ? maven : compiler);
    }

    private static String place(Path project, Matcher mistake) {
        Path file = Path.of(mistake.group("file").strip());
        return (file.startsWith(project) ? project.relativize(file) : file) + ":" + mistake.group("line") + ":"
                + mistake.group("column") + ": ";
    }

    private static String ofGoal(String words) {
        Matcher goal = GOAL.matcher(words.replaceFirst(" -> \\[Help.*", ""));
        return goal.matches() ? goal.group("words") : words.replaceFirst(" -> \\[Help.*", "");
    }
}
