package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Maven as a stranger has it: offline, with what is installed of ours as it was just built, and on a repository of its own; the person's
 * repository serves as a mirror that is only read.
 */
final class StrangersMaven {

    private static final Path WORK = Path.of("target/stranger").toAbsolutePath();
    private static final Path REACTOR = WORK.resolve("reactor");
    private static final Path LOCAL = WORK.resolve("repository");

    private static boolean published; // by the first project of this virtual machine; guarded by the class

    private StrangersMaven() {}

    /** Builds, tests and packs a project; one at a time, since they share the repository. */
    static synchronized void packageIn(Path project) throws IOException {
        if (!published) {
            delete(LOCAL.resolve("org/glossator"));
            publish("glossator-parent", SourceTree.ROOT);
            publish("glossator-host", SourceTree.ROOT.resolve("host"));
            publish("glossator-bom", SourceTree.ROOT.resolve("host/bom"));
            publish("glossator-api", SourceTree.ROOT.resolve("api"));
            publish("glossator-engine", SourceTree.ROOT.resolve("host/engine"));
            publish("glossator-testkit", SourceTree.ROOT.resolve("host/testkit"));
            publish("glossator-maven-plugin", SourceTree.ROOT.resolve("host/maven-plugin"));
            published = true;
        }
        maven(project);
    }

    /** Puts pom and jar of a module where Maven looks for them in a repository. */
    private static void publish(String artifact, Path module) throws IOException {
        String version = System.getProperty("gloss.version");
        Path folder = Files.createDirectories(
                REACTOR.resolve("org/glossator").resolve(artifact).resolve(version));
        String name = artifact + "-" + version;
        Files.copy(module.resolve("pom.xml"), folder.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
        Path jar = module.resolve("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, folder.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts a wrapper into the project, by which others call this Maven. */
    static void lendTo(Path project) throws IOException {
        Path wrapper = Files.writeString(
                project.resolve("mvnw"), "#!/bin/sh\nexec '" + String.join("' '", command()) + "' \"$@\"\n");
        assertTrue(wrapper.toFile().setExecutable(true));
    }

    private static List<String> command() throws IOException {
        String settings =
                Files.writeString(WORK.resolve("settings.xml"), settings()).toString();
        return List.of(
                System.getProperty("maven.home") + "/bin/mvn",
                "-B",
                "-ntp",
                "-s",
                settings,
                "-gs",
                settings,
                "-Dmaven.repo.local=" + LOCAL);
    }

    private static void maven(Path project) throws IOException {
        List<String> command = new ArrayList<>(command());
        command.add("package");
        Path log = WORK.resolve("maven.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", WORK.toString());
        environment.put(
                "MAVEN_OPTS", "-XX:TieredStopAtLevel=1"); // a short build, which the full compiler would slow down
        assertEquals(0, exitCode(builder.start()), () -> read(log));
    }

    private static int exitCode(Process maven) {
        try {
            boolean ended = maven.waitFor(5, TimeUnit.MINUTES);
            maven.destroyForcibly();
            return ended ? maven.exitValue() : -1;
        } catch (InterruptedException e) {
            maven.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    private static String settings() {
        return """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>persons-repository</id>
                      <mirrorOf>*,!reactor</mirrorOf>
                      <url>%1$s</url>
                    </mirror>
                  </mirrors>
                  <profiles>
                    <profile>
                      <id>as-installed</id>
                      <repositories>
                        <repository>
                          <id>reactor</id>
                          <url>%2$s</url>
                          <snapshots><enabled>true</enabled><updatePolicy>always</updatePolicy></snapshots>
                        </repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository>
                          <id>reactor</id>
                          <url>%2$s</url>
                          <snapshots><enabled>true</enabled><updatePolicy>always</updatePolicy></snapshots>
                        </pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>as-installed</activeProfile></activeProfiles>
                </settings>
                """.formatted(new File(System.getProperty("maven.repository")).toURI(), REACTOR.toUri());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
