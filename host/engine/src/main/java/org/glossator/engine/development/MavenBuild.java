package org.glossator.engine.development;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Maven, up to the goal that describes a plugin, offline; as the project has it, where it brings a wrapper. */
final class MavenBuild {

    private static final List<String> ARGUMENTS = List.of("-B", "-o", "-q", "-Dstyle.color=never", "process-classes");

    /** For a process that lives for seconds: half the time. A person's own options come behind, and win. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto";

    private MavenBuild() {}

    /**
     * Builds the project as far as it is loaded from.
     *
     * @param project an absolute folder
     * @throws BuildFailedException when it does not build
     * @throws IOException when Maven cannot be started
     * @throws InterruptedException when the thread is interrupted; Maven is ended then
     */
    static void of(Path project) throws BuildFailedException, IOException, InterruptedException {
        Path output = Files.createTempFile("glossator-maven-", ".log");
        try {
            if (code(project, output) != 0) {
                List<String> said = Files.readAllLines(output, Charset.defaultCharset());
                List<String> mistakes = MavenOutput.mistakes(project, said);
                throw new BuildFailedException(mistakes.isEmpty() ? said : mistakes);
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int code(Path project, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program(project));
        command.addAll(ARGUMENTS);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.merge("MAVEN_OPTS", SHORT_LIVED, (theirs, ours) -> ours + " " + theirs);
        environment.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        Process maven = builder.start();
        try {
            maven.getOutputStream().close();
            return maven.waitFor();
        } finally {
            maven.destroy();
        }
    }

    private static List<String> program(Path project) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path wrapper = project.resolve(windows ? "mvnw.cmd" : "mvnw");
        String program = Files.isExecutable(wrapper) ? wrapper.toString() : windows ? "mvn.cmd" : "mvn";
        return List.of(program);
    }
}
