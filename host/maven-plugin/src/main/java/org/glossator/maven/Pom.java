package org.glossator.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glossator.maven.PluginProject.Library;

/** What a plugin's pom has to say, checked. */
final class Pom {

    private static final String GROUP = "org.glossator";
    private static final String API = "glossator-api";

    /** What is of the host, and nothing that a plugin may bring. */
    private static final List<String> HOST = List.of(API, "glossator-engine", "glossator-testkit", "glossator-shell");

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    private Pom() {}

    /** What is wrong with it, each in a sentence that tells what to do; empty when all is well. */
    static List<String> mistakes(PluginProject project) {
        List<String> mistakes = new ArrayList<>();
        if (project.licence().isEmpty()) {
            mistakes.add(
                    "the pom has no licence, and nobody may use what has none; add <licenses><license><name>Apache-2.0</name>"
                            + "</license></licenses>, or the one you choose");
        }
        if (project.description().isEmpty()) {
            mistakes.add("the pom has no <description>; add one line that says what the plugin finds");
        }
        boolean api = false;
        for (Library library : project.libraries()) {
            api |= library.is(GROUP, API);
            if (library.group().equals(GROUP) && HOST.contains(library.artifact()) && library.isOfRuntime()) {
                mistakes.add(library.artifact() + " has the scope [" + library.scope()
                        + "], and the host brings its own; expected <scope>"
                        + (library.artifact().equals(API) ? "provided" : "test") + "</scope>");
            }
        }
        if (!api) {
            mistakes.add("the pom does not have the dependency " + GROUP + ":" + API
                    + ", which annotators implement; add it with <scope>provided</scope>");
        }
        return mistakes;
    }

    /**
     * From the api's version that the project is compiled against on, up to the next one that may break it.
     *
     * @throws MistakeException when that has not three numbers
     */
    static String range(PluginProject project) throws MistakeException {
        if (!project.api().isEmpty()) {
            return project.api();
        }
        String version = project.libraries().stream()
                .filter(each -> each.is(GROUP, API))
                .map(Library::version)
                .findFirst()
                .orElse("");
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            throw new MistakeException(List.of("the api that the project is compiled against has the version ["
                    + version + "]; expected three numbers, as 0.1.0, or a range in <requires>"));
        }
        int major = Integer.parseInt(Objects.requireNonNull(numbers.group(1)));
        int minor = Integer.parseInt(Objects.requireNonNull(numbers.group(2)));
        String next = major == 0 ? "0." + (minor + 1) + ".0" : (major + 1) + ".0.0";
        return ">=" + major + "." + minor + "." + numbers.group(3) + " & <" + next;
    }
}
