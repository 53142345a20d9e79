package org.glossator.shell.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glossator.engine.layer.StoredFinding;
import org.glossator.engine.session.Finding;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Findings as comma-separated values (RFC 4180, lines end with a line feed): one row each, a column for each component that any layer has.
 * A spreadsheet would run what begins as a formula, and the texts come from anybody: an apostrophe in front makes it text.
 */
final class FindingTable {

    private static final List<String> FIRST = List.of("id", "document", "layer", "start", "end", "words");
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final List<String> LAST = List.of("rule", "confidence", "verdict");

    private FindingTable() {}

    /** @param cell what is written of a cell: where a person sees it on a terminal, no controls */
    static void write(List<Finding> findings, UnaryOperator<String> cell, OutputStream out) throws IOException {
        Set<String> components = new LinkedHashSet<>();
        findings.forEach(f -> components.addAll(f.layer().components()));
        List<String> header = new ArrayList<>(FIRST);
        components.forEach(c -> header.add(FIRST.contains(c) || LAST.contains(c) ? "value." + c : c));
        header.addAll(LAST);
        row(header, cell, out);
        for (Finding finding : findings) {
            row(cells(finding, components), cell, out);
        }
    }

    private static List<String> cells(Finding finding, Set<String> components) {
        StoredFinding stored = finding.stored();
        List<String> cells = new ArrayList<>(List.of(
                finding.id(),
                finding.entry().id(),
                finding.layer().name(),
                Integer.toString(stored.span().start()),
                Integer.toString(stored.span().end()),
                finding.words()));
        components.forEach(component -> cells.add(component(finding, component)));
        cells.add(stored.evidence().rule());
        cells.add(
                stored.evidence().confidence().isPresent()
                        ? "" + stored.evidence().confidence().getAsDouble()
                        : "");
        cells.add(
                finding.conflict()
                        ? "conflict"
                        : finding.verdict() == null ? "" : finding.verdict().word());
        return cells;
    }

    /** A span by its words, as a person reads a table. */
    private static String component(Finding finding, String component) {
        int place = finding.layer().place(component);
        Object held = place < 0 ? null : finding.stored().value()[place];
        String type = finding.layer().shape().getOrDefault(component, "");
        Span span = type.startsWith("span") && !component.equals("there") ? span(held) : null;
        String text = finding.entry().document().orElseThrow().text();
        return span != null && span.end() <= text.length() ? span.in(text) : plain(held);
    }

    private static @Nullable Span span(@Nullable Object held) {
        if (held instanceof List<?> ends
                && ends.size() == 2
                && ends.get(0) instanceof Number start
                && ends.get(1) instanceof Number end) {
            return new Span(start.intValue(), end.intValue());
        }
        return held instanceof Span span ? span : null;
    }

    private static String plain(@Nullable Object held) {
        if (held instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return held == null ? "" : held.toString();
    }

    private static void row(List<String> cells, UnaryOperator<String> cell, OutputStream out) throws IOException {
        String row = cells.stream()
                        .map(cell)
                        .map(FindingTable::harmless)
                        .map(FindingTable::quoted)
                        .collect(Collectors.joining(","))
                + "\n";
        out.write(row.getBytes(StandardCharsets.UTF_8));
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
