package org.glossator.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a release needs and nobody would miss before: what Maven Central asks of poms, and the files beside the launcher. */
class ReleaseTest {

    private static final Set<String> PUBLISHED = Set.of(
            "glossator-parent",
            "glossator-api",
            "glossator-host",
            "glossator-bom",
            "glossator-engine",
            "glossator-maven-plugin",
            "glossator-testkit",
            "glossator-shell",
            "glossator-plugin-archetype",
            "glossator-plugins",
            "glossator-text-tools",
            "glossator-quote-attribution",
            "glossator-date-normalisation",
            "glossator-duplicate-detection");

    @Test
    void publishesWhatOthersBuildWithAndNothingElse() throws Exception {
        Set<String> published = new TreeSet<>();
        for (Element pom : published()) {
            published.add(text(pom, "artifactId"));
        }
        assertEquals(new TreeSet<>(PUBLISHED), published);
    }

    @Test
    void saysInEachPomWhatMavenCentralAsks() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Element pom : published()) {
            for (String own : List.of("name", "description")) {
                missing(pom, own, missing);
            }
            if (child(pom, "parent") == null) {
                for (String inherited : List.of("url", "licenses", "developers", "scm")) {
                    missing(pom, inherited, missing);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static void missing(Element pom, String element, List<String> missing) {
        if (text(pom, element).isBlank()) {
            missing.add(text(pom, "artifactId") + " has no " + element);
        }
    }

    private static List<Element> published() throws Exception {
        List<Element> poms = new ArrayList<>();
        collect(SourceTree.ROOT, poms);
        return poms;
    }

    private static void collect(Path module, List<Element> poms) throws Exception {
        Element pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(module.resolve("pom.xml").toFile())
                .getDocumentElement();
        Element properties = child(pom, "properties");
        if (properties == null || !text(properties, "maven.deploy.skip").equals("true")) {
            poms.add(pom);
        }
        Element modules = child(pom, "modules");
        if (modules != null) {
            for (String each : modules.getTextContent().strip().split("\\s+", -1)) {
                collect(module.resolve(each), poms);
            }
        }
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    /** It cannot be run here. */
    @Test
    void hasALauncherForWindowsThatNamesWhatIsThere() throws IOException {
        Distribution distribution = Distribution.built();
        String windows = Files.readString(distribution.home().resolve("bin/gloss.bat"));
        assertTrue(windows.replace("\r\n", "").indexOf('\n') < 0, "a line does not end as on Windows");
        String unix = Files.readString(distribution.launcher());
        for (String named : List.of("lib/glossator-shell.jar", "plugins")) {
            assertTrue(Files.exists(distribution.home().resolve(named)), named);
            assertTrue(windows.contains("%home%\\" + named.replace('/', '\\') + "\""), named);
        }
        Pattern.compile("-XX:[^\\s\"]+")
                .matcher(windows)
                .results()
                .forEach(flag ->
                        assertTrue(unix.contains(flag.group()), () -> flag.group() + " is not a flag of bin/gloss"));
    }

    @Test
    void namesEachLibraryThatItBringsAndItsLicence() throws IOException {
        Distribution distribution = Distribution.built();
        String notice = Files.readString(distribution.home().resolve("NOTICE"));
        Set<String> bundled = new TreeSet<>();
        try (Stream<Path> jars = Files.list(distribution.home().resolve("lib"))) {
            jars.forEach(jar -> bundled.add(jar.getFileName().toString()));
        }
        for (Path plugin : distribution.plugins()) {
            try (ZipFile zip = new ZipFile(plugin.toFile())) {
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(".jar"))
                        .forEach(name -> bundled.add(name.substring(name.lastIndexOf('/') + 1)));
            }
        }
        List<String> unnamed = bundled.stream()
                .filter(jar -> !jar.startsWith("glossator-"))
                .map(jar -> jar.replaceFirst("-[0-9].*", ""))
                .filter(library -> !Pattern.compile("(?m)^    .*\\b" + library + "\\b")
                        .matcher(notice)
                        .find())
                .toList();
        assertEquals(List.of(), unnamed);
        assertTrue(bundled.size() > 15, bundled::toString);
        assertTrue(Files.readString(distribution.home().resolve("LICENSE")).contains("Apache License"));
    }
}
