package org.glossator.engine.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.engine.check.JavaProcess;
import org.glossator.engine.conformance.Rig.Setting;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.plugin.InstalledAnnotator;
import org.glossator.engine.plugin.Plugins;

/** A process with another default charset, which a virtual machine has for life: writes one answer of a packed plugin to a file. */
final class RecordsProcess {

    private static final String RECORDS = "records.jsonl";

    private RecordsProcess() {}

    /**
     * Starts it, and waits for what it writes.
     *
     * @param folder with the terms, and the unpacked plugin
     * @throws IOException when it has no answer in the time of a check
     */
    static List<String> records(Path zip, Path folder, String annotator, String charset)
            throws IOException, InterruptedException {
        Terms terms = Terms.read(folder);
        Path work = Files.createTempDirectory(folder, "records-");
        List<String> options = List.of("-Xmx" + Runtime.getRuntime().maxMemory(), "-Dfile.encoding=" + charset);
        List<String> arguments = List.of(
                zip.toString(),
                folder.toString(),
                annotator,
                work.resolve(RECORDS).toString());
        long until = System.nanoTime() + terms.limit().toNanos();
        int code = new JavaProcess(RecordsProcess.class, options, arguments, work).run(until, () -> {});
        if (code != 0) {
            throw new IOException("a process with the default charset " + charset + " ended with the exit code " + code
                    + ", without an answer");
        }
        return Files.readAllLines(work.resolve(RECORDS), StandardCharsets.UTF_8);
    }

    /** Takes the zip, the folder with the terms, the annotator's name, and the file to be written. */
    public static void main(String[] arguments) throws IOException, PipelineException {
        JavaProcess.goWithTheHost();
        Path folder = Path.of(arguments[1]);
        String name = arguments[2];
        Terms terms = Terms.read(folder);
        Plugins plugins = Plugins.loadFile(Path.of(arguments[0]), terms.folders(), folder.resolve(Examination.CACHE));
        AnnotatorFactory<?> factory =
                plugins.annotator(name).map(InstalledAnnotator::factory).orElseThrow();
        Subject subject = new Subject(factory, terms.conditions(name), null);
        List<String> records = new ArrayList<>();
        for (Entry entry : subject.run(Setting.PLAIN, subject.samples.ordinary())) {
            records.add(Rig.record(entry).strip());
        }
        Files.write(Path.of(arguments[3]), records);
        Runtime.getRuntime().halt(0); // whatever threads are left
    }
}
