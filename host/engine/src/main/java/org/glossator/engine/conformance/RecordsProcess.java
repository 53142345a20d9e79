package org.glossator.engine.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.conformance.Check.Verdict;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.isolation.JavaProcess;
import org.glossator.engine.isolation.JavaProcess.Ending;
import org.glossator.engine.pipeline.Durations;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Plugins;

/** A process with another default charset, which a virtual machine has for life: writes one answer of a packed plugin to a file. */
final class RecordsProcess {

    private static final String RECORDS = "records.jsonl";
    private static final String FAILURE = "failure.txt";

    private RecordsProcess() {}

    /**
     * Starts it, and waits for what it writes.
     *
     * @param folder with the terms, and the unpacked plugin
     * @throws IOException when it cannot be started
     * @throws Verdict when it has no answer, with what kept it from one
     */
    static List<String> records(Path zip, Path folder, String annotator, String charset)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, "records-");
        List<String> options = List.of(
                "-Xmx" + Runtime.getRuntime().maxMemory(), "-XX:TieredStopAtLevel=1", "-Dfile.encoding=" + charset);
        List<String> arguments = List.of(zip.toString(), folder.toString(), annotator, work.toString());
        Duration time = Terms.read(folder).limit().multipliedBy(9).dividedBy(10); // before the check's own is over
        Ending ending = new JavaProcess(RecordsProcess.class, options, arguments, work)
                .run(System.nanoTime() + time.toNanos(), () -> {});
        Path failure = work.resolve(FAILURE);
        if (Files.exists(failure)) {
            throw Verdict.failed("where the default charset is " + charset + ", "
                    + Files.readString(failure, StandardCharsets.UTF_8));
        }
        if (!ending.inTime()) {
            throw Verdict.failed("a process with the default charset " + charset + " has no answer within "
                    + Durations.words(time) + "; give more time, if it only needs longer");
        }
        if (!Files.exists(work.resolve(RECORDS))) {
            throw Verdict.failed("a process with the default charset " + charset + " " + ending.words());
        }
        return Files.readAllLines(work.resolve(RECORDS), StandardCharsets.UTF_8);
    }

    /** Takes the zip, the folder with the terms, the annotator's name, and the folder for what it finds. */
    public static void main(String[] arguments) throws IOException {
        JavaProcess.goWithTheHost();
        Path work = Path.of(arguments[3]);
        try {
            Files.write(work.resolve(RECORDS), records(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]));
        } catch (Verdict e) {
            Files.writeString(work.resolve(FAILURE), e.line());
        } catch (Exception | LinkageError | StackOverflowError e) {
            Files.writeString(work.resolve(FAILURE), Conformance.thrown(e));
        }
        Runtime.getRuntime().halt(0); // whatever threads are left
    }

    private static List<String> records(Path zip, Path folder, String name) throws IOException, PipelineException {
        Terms terms = Terms.read(folder);
        Path cache = folder.resolve(Examination.CACHE);
        Plugins plugins = Plugins.loadFile(zip, terms.folders(), cache);
        AnnotatorFactory<?> factory =
                plugins.annotator(name).map(InstalledAnnotator::factory).orElseThrow();
        Subject subject = new Subject(factory, terms.conditions(name, Neighbours.of(zip, plugins, terms, cache)), null);
        List<String> records = new ArrayList<>();
        for (Entry entry : subject.run(Setting.PLAIN, subject.samples.ordinary())) {
            records.add(Rig.record(entry).strip());
        }
        return records;
    }
}
