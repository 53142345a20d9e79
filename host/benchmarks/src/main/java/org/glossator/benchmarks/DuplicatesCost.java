package org.glossator.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Reading;
import org.glossator.engine.corpus.Source;
import org.glossator.engine.corpus.Sources;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.text.Document;

/**
 * What duplicates costs, over the documents of a file: against their number, without and with an index that stays; what one new document costs
 * against an index of the others; and, built with {@code -Ppeers}, beside others over the first 10,000, with the pairs at a Jaccard
 * similarity of .5 or more that they find and miss. The documents lie in memory; each size is run twice, and the second time told.
 */
public final class DuplicatesCost {

    private static final int FIRST = 1_000;
    private static final int BESIDE_OTHERS = 10_000;
    private static final int ASKED = 1_000;

    private final AnnotatorFactory<?> factory;
    private final Path scratch;

    private DuplicatesCost(AnnotatorFactory<?> factory, Path scratch) {
        this.factory = factory;
        this.scratch = scratch;
    }

    /** @param arguments a file of documents in JSON Lines */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("expected FILE.jsonl");
            System.exit(2);
        }
        List<Document> documents = read(arguments[0]);
        Path scratch = Files.createTempDirectory("glossator-duplicates");
        try (Installed installed = new Installed()) {
            DuplicatesCost cost = new DuplicatesCost(installed.factory("duplicates"), scratch);
            cost.againstSize(documents);
            cost.indexed(documents);
            cost.besideOthers(documents.subList(0, Math.min(documents.size(), BESIDE_OTHERS)));
        } finally {
            delete(scratch);
        }
    }

    private static List<Document> read(String file) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Source source = Sources.open(List.of(file), Reading.standard(), InputStream.nullInputStream())) {
            for (Entry entry = source.next(); entry != null; entry = source.next()) {
                documents.add(entry.document().orElseThrow());
            }
        }
        return documents;
    }

    private static List<Integer> sizes(int most) {
        List<Integer> sizes = new ArrayList<>();
        for (int size = FIRST; size < most; size *= 10) {
            sizes.add(size);
        }
        sizes.add(most);
        return sizes;
    }

    private void againstSize(List<Document> documents) throws PipelineException {
        System.out.printf(
                "%9s %8s %8s %10s %8s %10s %10s%n",
                "documents", "read s", "ready s", "annotate s", "CPU s", "docs/s", "findings");
        DuplicatesPass duplicates = new DuplicatesPass(factory, Map.of(), scratch);
        for (int size : sizes(documents.size())) {
            duplicates.over(documents.subList(0, size), false);
            System.gc();
            double before = cpu();
            DuplicatesPass.Cost cost = duplicates.over(documents.subList(0, size), false);
            System.out.printf(
                    "%,9d %8.2f %8.2f %10.2f %8.1f %,10.0f %,10d%n",
                    size,
                    cost.read(),
                    cost.ready(),
                    cost.annotate(),
                    cpu() - before,
                    size / cost.answer(),
                    cost.findings());
        }
    }

    private void indexed(List<Document> documents) throws PipelineException, IOException {
        System.out.printf(
                "%n%9s %8s %8s %10s   one new document, ms: %9s %9s %9s %9s%n",
                "indexed", "answer s", "commit s", "bytes/doc", "open p50", "p50", "p90", "p99");
        for (int size : sizes(documents.size() - ASKED)) {
            Path index = scratch.resolve("index-" + size);
            DuplicatesPass duplicates = new DuplicatesPass(factory, Map.of("index", index.toString()), scratch);
            DuplicatesPass.Cost taken = duplicates.over(documents.subList(0, size), true);
            List<DuplicatesPass.Cost> asked = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                asked.add(duplicates.over(List.of(documents.get(documents.size() - 1 - i)), false));
            }
            asked = asked.subList(ASKED / 2, ASKED); // the others were for the compiler
            System.out.printf(
                    "%,9d %8.2f %8.2f %,10d   %30.1f %9.1f %9.1f %9.1f%n",
                    size,
                    taken.answer(),
                    taken.end(),
                    bytes(index) / size,
                    1e3 * part(asked, DuplicatesPass.Cost::begin, .5),
                    1e3 * part(asked, DuplicatesPass.Cost::answer, .5),
                    1e3 * part(asked, DuplicatesPass.Cost::answer, .9),
                    1e3 * part(asked, DuplicatesPass.Cost::answer, .99));
            delete(index);
        }
    }

    private static double part(
            List<DuplicatesPass.Cost> costs, ToDoubleFunction<DuplicatesPass.Cost> of, double share) {
        double[] sorted = costs.stream().mapToDouble(of).sorted().toArray();
        return sorted[(int) (share * sorted.length)];
    }

    private void besideOthers(List<Document> documents) throws Exception {
        DuplicatesPass ours = new DuplicatesPass(factory, Map.of("partners", "10000", "passages", "no"), scratch);
        Set<Deduplicator.Pair> right = ours.pairs(documents);
        System.out.printf(
                "%n%,d documents, %,d pairs at .5 or more %10s %10s %8s %8s%n",
                documents.size(), right.size(), "CPU s", "docs/CPU s", "found", "wrong");
        List<Deduplicator> all = new ArrayList<>(List.of(ours));
        ServiceLoader.load(Deduplicator.class).forEach(all::add);
        for (Deduplicator each : all) {
            each.pairs(documents);
            System.gc();
            double before = cpu();
            Set<Deduplicator.Pair> pairs = each.pairs(documents);
            double seconds = cpu() - before;
            Set<Deduplicator.Pair> found = new HashSet<>(right);
            found.retainAll(pairs);
            System.out.printf(
                    "%-44s %10.1f %,10.0f %,8d %,8d%n",
                    each.title(), seconds, documents.size() / seconds, found.size(), pairs.size() - found.size());
        }
    }

    /** Seconds, of all threads. */
    private static double cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
