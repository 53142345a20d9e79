package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.corpus.Sink;
import org.glossator.engine.development.BuildFailedException;
import org.glossator.engine.development.SourceWatch;
import org.glossator.engine.development.Workshop;
import org.glossator.engine.development.Workshop.Round;
import org.glossator.engine.measure.DifferenceReport;
import org.glossator.engine.measure.OutputDifference;
import org.glossator.engine.measure.Recorded;
import org.glossator.engine.plugin.PluginRefusedException;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.view.DifferenceView;
import org.glossator.shell.view.TableView;
import org.jspecify.annotations.Nullable;

/** Tells the author of a plugin what comes of it, once or after each change. For one thread. */
final class Development {

    private static final int MOST_FILES = 3;

    private final GlossCommand gloss;
    private final Screen screen;
    private final Workshop workshop;
    private final int most;

    /** What was found last; null: no round has come to its end yet. */
    private @Nullable List<Recorded> last;

    private boolean slowlySaid;

    /** One round of the workshop. */
    @FunctionalInterface
    private interface Work {
        Round of(Workshop workshop) throws Exception;
    }

    /** @param most how many changed places are shown */
    Development(GlossCommand gloss, Workshop workshop, int most) {
        this.gloss = gloss;
        this.screen = gloss.screen();
        this.workshop = workshop;
        this.most = most;
    }

    /** One round, and its exit code. */
    int once() throws InterruptedException {
        return round(Workshop::first);
    }

    /**
     * A round, and another one after each change, until the thread is interrupted or the process ends.
     *
     * @param documents files and folders
     */
    int watch(Path project, List<Path> documents) throws IOException {
        try (SourceWatch watch = SourceWatch.of(project, documents)) {
            round(Workshop::first);
            screen.note("watching src and pom.xml" + (documents.isEmpty() ? "" : " and the documents")
                    + "; Ctrl-C ends it");
            while (true) {
                screen.flush();
                SortedSet<Path> changed = watch.changed();
                screen.note("");
                screen.note("changed: " + names(changed));
                List<Path> sources =
                        changed.stream().filter(SourceWatch::isSource).toList();
                if (sources.size() < changed.size()) {
                    last = null; // another text, with which nothing can be compared
                }
                round(shop -> shop.again(sources));
            }
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED;
        }
    }

    private static String names(Collection<Path> files) {
        String names = files.stream().limit(MOST_FILES).map(Path::toString).collect(Collectors.joining(", "));
        return files.size() > MOST_FILES ? names + " and " + (files.size() - MOST_FILES) + " more" : names;
    }

    private int round(Work work) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            Round round = work.of(workshop);
            tell(round, System.nanoTime() - begun);
            return round.isClean() ? ExitCode.OK : ExitCode.DOCUMENTS;
        } catch (BuildFailedException e) {
            screen.trouble("E4602 the project does not build:");
            e.lines().forEach(line -> screen.trouble("  " + line));
            return ExitCode.PLUGIN;
        } catch (PluginRefusedException e) {
            screen.trouble("E4603 a host would refuse the plugin: " + e.getMessage());
            return ExitCode.PLUGIN;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return gloss.shell().report(e);
        }
    }

    private void tell(Round round, long nanos) throws IOException {
        String seconds = Texts.decimal(nanos / 1e9, 1) + " s";
        String by = round.compiler().isEmpty() ? "loaded " : "compiled by " + round.compiler() + " and loaded ";
        String ran = round.steps().isEmpty() ? "" : ", ran " + String.join(", ", round.steps());
        screen.note(by + round.plugin() + ran + ", in " + seconds);
        round.lacking().forEach(screen::note);
        if (!round.slowly().isEmpty() && !slowlySaid) {
            slowlySaid = true;
            screen.note("Maven compiles each change, which takes longer, since " + round.slowly());
        }
        List<Recorded> found = round.entries().stream().map(Recorded::of).toList();
        if (found.isEmpty() && last == null) {
            screen.note("it ran over no document; name a text or a folder with --doc, and its findings stand here");
        } else if (last == null) {
            Sink table = TableView.onto(screen.extent(), screen::line);
            for (Entry entry : round.entries()) {
                table.accept(entry);
            }
        } else {
            tellDifference(OutputDifference.between("before", last, "now", found, most));
        }
        last = found;
        round.leftover().ifPresent(sentence -> screen.trouble("E4604 " + sentence));
    }

    private void tellDifference(DifferenceReport report) {
        if (report.isEmpty()) {
            screen.note("nothing differs: " + Texts.count(report.documents(), "document"));
        } else {
            DifferenceView.ofVersions(report, screen.extent()).forEach(screen::line);
        }
    }
}
