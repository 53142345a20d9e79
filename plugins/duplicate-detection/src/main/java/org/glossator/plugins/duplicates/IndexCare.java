package org.glossator.plugins.duplicates;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.glossator.annotator.Context;
import org.glossator.annotator.IndexTask;
import org.glossator.plugins.duplicates.index.DocumentIndex;
import org.glossator.plugins.duplicates.index.Known;
import org.glossator.plugins.duplicates.index.Proven;
import org.glossator.plugins.duplicates.index.Snapshot;

/** What a person can do with an index. */
final class IndexCare {

    static final List<IndexTask> TASKS = List.of(
            new IndexTask(
                    "size",
                    "",
                    "how many documents and families it holds, and how much room it takes",
                    IndexCare::size),
            new IndexTask(
                    "families",
                    "[ID]",
                    "its families of two documents or more, the largest first; or the members of one, by the id of any",
                    IndexCare::families),
            new IndexTask("verify", "", "proves the checksums of all its files and texts", IndexCare::verify),
            new IndexTask(
                    "remove",
                    "ID...",
                    "removes documents, and works out anew the families that they leave",
                    IndexCare::remove),
            new IndexTask(
                    "compact",
                    "",
                    "gives back the room of documents that were removed or replaced",
                    IndexCare::compact));

    private IndexCare() {}

    private static void size(Path folder, List<String> arguments, Context context, Consumer<String> lines) {
        none(arguments);
        try (DocumentIndex index = DocumentIndex.look(folder, DocumentKeys.VERSION)) {
            Snapshot snapshot = index.snapshot();
            Map<String, Integer> families = snapshot.families();
            lines.accept("documents " + snapshot.size());
            lines.accept("families  " + families.size() + ", with "
                    + families.values().stream().mapToInt(Integer::intValue).sum() + " of them");
            lines.accept("on disk   " + String.format(Locale.ROOT, "%.1f MB", index.bytes() / 1e6) + " in "
                    + snapshot.segments() + " segments");
            List<String> made = new TreeMap<>(index.making().linking())
                    .entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .toList();
            lines.accept("made with " + String.join(", ", made));
        }
    }

    private static void families(Path folder, List<String> arguments, Context context, Consumer<String> lines) {
        if (arguments.size() > 1) {
            throw new IllegalArgumentException("got " + arguments + "; expected one id, or none");
        }
        try (DocumentIndex index = DocumentIndex.look(folder, DocumentKeys.VERSION)) {
            Snapshot snapshot = index.snapshot();
            if (arguments.isEmpty()) {
                snapshot.families().entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<String, Integer> each) -> -each.getValue())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .forEach(each -> lines.accept(String.format("%7d  %s", each.getValue(), each.getKey())));
                return;
            }
            Known known = snapshot.known(arguments.get(0));
            if (known == null) {
                throw new IllegalArgumentException(
                        "no document [" + arguments.get(0) + "] in the index [" + folder + "]");
            }
            snapshot.members(known.family()).stream()
                    .map(number -> snapshot.load(number).id())
                    .sorted()
                    .forEach(lines);
        }
    }

    private static void verify(Path folder, List<String> arguments, Context context, Consumer<String> lines) {
        none(arguments);
        try (DocumentIndex index = DocumentIndex.look(folder, DocumentKeys.VERSION)) {
            index.verify();
            lines.accept("all of " + index.snapshot().size() + " documents are whole");
        }
    }

    private static void remove(Path folder, List<String> arguments, Context context, Consumer<String> lines) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("no id was given; expected those of the documents to remove");
        }
        DuplicateParameters parameters;
        try (DocumentIndex index = DocumentIndex.look(folder, DocumentKeys.VERSION)) {
            parameters = DuplicateParameters.linking(index.making().linking(), folder);
        }
        try (DuplicatePass pass = new DuplicatePass(
                parameters, Memory.available(), context::scratch, new Proven(), new StopSign(context::stopRequested))) {
            for (String id : arguments) {
                lines.accept(pass.forget(id) ? "removed [" + id + "]" : "no document [" + id + "] is there");
            }
            pass.ready();
            pass.commit();
        }
    }

    private static void compact(Path folder, List<String> arguments, Context context, Consumer<String> lines) {
        none(arguments);
        long before;
        try (DocumentIndex index = DocumentIndex.tend(folder, DocumentKeys.VERSION)) {
            before = index.bytes();
            index.compact();
        }
        try (DocumentIndex index = DocumentIndex.look(folder, DocumentKeys.VERSION)) {
            lines.accept(String.format(Locale.ROOT, "%.1f MB, where it was %.1f", index.bytes() / 1e6, before / 1e6));
        }
    }

    private static void none(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("got " + arguments + "; expected nothing behind the folder");
        }
    }
}
