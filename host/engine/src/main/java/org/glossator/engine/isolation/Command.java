package org.glossator.engine.isolation;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.glossator.annotator.AnnotatorFactory;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The command that starts a process: the same Java and class path as this one's, the same locale, zone and charset, since an annotator's
 * answer may stand on them, and a heap of its own.
 */
final class Command {

    /** Of this process's own options, those on which a plugin's code may stand. */
    private static final List<String> PASSED_ON = List.of(
            "-Xss",
            "-XX:TieredStopAtLevel=", // how long the run will be is known to whoever started this process
            "-XX:SharedArchiveFile=",
            "-D",
            "-ea",
            "-da",
            "-esa",
            "-enableassertions",
            "--add-opens",
            "--add-exports",
            "--add-modules",
            "--add-reads",
            "--enable-native-access",
            "--enable-preview");

    /** Set below, or of no meaning in a process of ours. */
    private static final List<String> OWN =
            List.of("-Dfile.encoding", "-Duser.", "-Djava.class.path", "-Dgloss.", "-Dsurefire.");

    private Command() {}

    /**
     * @param service the class whose main method serves
     * @param heap the largest heap, in bytes
     * @param mark with which frames begin
     * @param folder where it leaves what it says when Java crashes
     */
    static List<String> of(String service, long heap, long mark, Path folder) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(passedOn());
        words.addAll(List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:-UsePerfData", // no file in the temporary folder that a kill leaves behind
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + CrashLog.pattern(folder),
                "-XX:ReplayDataFile=" + folder.resolve("replay-%p.log"),
                "-Xlog:disable",
                "-Dfile.encoding=" + Charset.defaultCharset().name()));
        words.addAll(placeAndTime());
        words.addAll(List.of("-cp", classPath(), service, Long.toHexString(mark)));
        return words;
    }

    private static List<String> placeAndTime() {
        Locale locale = Locale.getDefault();
        return List.of(
                "-Duser.language=" + locale.getLanguage(),
                "-Duser.country=" + locale.getCountry(),
                "-Duser.script=" + locale.getScript(),
                "-Duser.variant=" + locale.getVariant(),
                "-Duser.timezone=" + TimeZone.getDefault().getID());
    }

    private static List<String> passedOn() {
        List<String> words = new ArrayList<>();
        boolean valueFollows = false;
        for (String word : ProcessHandle.current().info().arguments().orElse(new String[0])) {
            if (valueFollows) {
                words.add(word);
                valueFollows = false;
            } else if (!word.startsWith("-") || word.equals("-jar")) {
                break; // the main class; what follows is not for Java
            } else if (PASSED_ON.stream().anyMatch(word::startsWith)
                    && OWN.stream().noneMatch(word::startsWith)) {
                words.add(word);
                valueFollows = word.startsWith("--") && !word.contains("=") && !word.equals("--enable-preview");
            }
        }
        return words;
    }

    /** That of this process; where a program loads us in another way, the places that our classes come from. */
    private static String classPath() {
        String stated = System.getProperty("java.class.path", "");
        String modules = System.getProperty("jdk.module.path", "");
        Set<String> parts = new LinkedHashSet<>();
        if (Command.class.getClassLoader() == ClassLoader.getSystemClassLoader()) {
            parts.addAll(Arrays.asList(stated.split(File.pathSeparator, -1)));
            parts.addAll(Arrays.asList(modules.split(File.pathSeparator, -1)));
        } else {
            NEEDED.forEach(type -> parts.add(place(type)));
        }
        parts.remove("");
        return String.join(File.pathSeparator, parts);
    }

    /** One class of each jar that the engine stands on. */
    private static final List<String> NEEDED = List.of(
            Command.class.getName(),
            AnnotatorFactory.class.getName(),
            NullMarked.class.getName(),
            "org.pf4j.ExtensionPoint",
            "com.github.zafarkhaja.semver.Version",
            "org.objectweb.asm.ClassReader",
            "org.slf4j.Logger",
            "org.apache.commons.text.StringEscapeUtils",
            "org.apache.commons.lang3.StringUtils",
            "tools.jackson.core.JsonParser",
            "tools.jackson.databind.JsonNode",
            "com.fasterxml.jackson.annotation.JsonProperty");

    private static String place(String type) {
        try {
            @Nullable
            CodeSource source = Class.forName(type, false, Command.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return source == null || source.getLocation() == null
                    ? ""
                    : Path.of(source.getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException | IllegalArgumentException e) {
            return "";
        }
    }
}
