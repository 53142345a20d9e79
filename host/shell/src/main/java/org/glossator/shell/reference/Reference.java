package org.glossator.shell.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glossator.engine.pipeline.Catalogue;
import org.glossator.engine.plugin.ApiVersion;
import picocli.CommandLine;

/**
 * The reference as Markdown. Commands come from the parser that reads them, annotators from what their plugins say of themselves,
 * problems from what {@code help CODE} prints; the formats are written by hand beside this class, and tests hold them to what is written.
 */
public final class Reference {

    private Reference() {}

    /**
     * The lines of the page.
     *
     * @param root whose commands are listed
     * @param catalogue whose annotators are
     */
    public static List<String> lines(CommandLine root, Catalogue catalogue) {
        List<String> lines = new ArrayList<>(List.of(
                "# Glossator " + ApiVersion.current() + ": reference",
                "",
                "Made by `gloss help --all` from the program itself.",
                "",
                "- [Commands](#commands), with their options and exit codes",
                "- [Formats](#formats) of what is read and written",
                "- [Annotators](#annotators), with their parameters, layers and rules",
                "- [Problems](#problems) by their codes",
                ""));
        CommandPart.add(root, lines);
        lines.addAll(formats());
        lines.add("");
        AnnotatorPart.add(catalogue, lines);
        ProblemPart.add(lines);
        return lines;
    }

    /** The part on formats. */
    static List<String> formats() {
        try (InputStream page = Objects.requireNonNull(Reference.class.getResourceAsStream("formats.md"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
