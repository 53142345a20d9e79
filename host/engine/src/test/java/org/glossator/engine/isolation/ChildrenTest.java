package org.glossator.engine.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glossator.engine.pipeline.CallException;
import org.glossator.engine.pipeline.HandMade;
import org.glossator.engine.pipeline.Pipeline;
import org.glossator.engine.pipeline.PipelineException;
import org.glossator.engine.pipeline.Step;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Plugins;
import org.glossator.text.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that come to nothing. */
@Timeout(120)
class ChildrenTest {

    record Word(String word) {}

    private static Step step() {
        HandMade words = HandMade.annotator("words", new Layer<>("words", Word.class));
        try {
            return Pipeline.of(List.of(StepRequest.of("words")), Plugins.of("mine", "1.2.3", words))
                    .steps()
                    .get(0);
        } catch (PipelineException e) {
            throw new AssertionError(e);
        }
    }

    private static Children children(String service, long heap) throws PipelineException {
        return Children.of(step(), new Children.Plan(service, heap, 1, false, Long.MAX_VALUE, Duration.ofSeconds(10)));
    }

    @Test
    void thatCrashJavaLeaveALogOrTheReasonWhyThereIsNone(@TempDir Path folder) throws Exception {
        Wording wording = new Wording(step(), 64L << 20);
        assertEquals(Optional.empty(), CrashLog.keepFirst(folder, folder, wording));
        Path nowhere = folder.resolve("nowhere");
        Files.writeString(folder.resolve("crash-7.log"), "#");
        assertEquals(
                "E3118 words of the plugin mine 1.2.3 crashed Java in its process; what Java says could not be kept in ["
                        + nowhere.resolve("glossator-crash-7.log")
                        + "]: there is no such file; mend that, or set another"
                        + " folder for temporary files (-Djava.io.tmpdir), and run it again to see what Java says",
                CrashLog.keepFirst(folder, nowhere, wording).orElseThrow().toString());
        Files.createDirectory(nowhere);
        String told = CrashLog.keepFirst(folder, nowhere, wording).orElseThrow().toString();
        assertTrue(told.contains("what Java says is in [" + nowhere.resolve("glossator-crash-7.log") + "]"), told);
        assertTrue(Files.exists(nowhere.resolve("glossator-crash-7.log")));
    }

    private static String code(CallException e) {
        return e.problem().code();
    }

    @Test
    void whoseJavaDoesNotStartSayWhatJavaSaid() throws Exception {
        try (Children children = children("org.glossator.NoSuchService", 64L << 20)) {
            PipelineException e = assertThrows(PipelineException.class, children::next);
            assertEquals(PipelineException.Fault.PLUGIN, e.fault());
            String said = e.problems().get(0).toString();
            assertTrue(
                    said.startsWith("E4203 words of the plugin mine 1.2.3 could not be made in a process of its own:"
                            + " its process ended with exit code 1; it said ["),
                    said);
            assertTrue(said.contains("NoSuchService"), said);
        }
    }

    @Test
    void thatCannotBeStartedAreGivenUpAfterThreeTries() throws Exception {
        try (Children children = children("org.glossator.NoSuchService", 64L << 20)) {
            Post post = new Post(children);
            assertEquals("E3113", code(assertThrows(CallException.class, post::ready)));
            assertEquals("E3113", code(assertThrows(CallException.class, post::ready)));
            assertEquals("E3114", code(assertThrows(CallException.class, post::ready)));
            assertEquals("E3114", code(assertThrows(CallException.class, children::checkNotSuspended)));
        }
    }

    @Test
    void thatEndOneAfterTheOtherAreGivenUpUnlessOneAnswersInBetween() throws Exception {
        try (Children children = children("org.glossator.NoSuchService", 64L << 20)) {
            for (int i = 0; i < 24; i++) {
                children.died();
            }
            children.answered();
            for (int i = 0; i < 24; i++) {
                children.died();
            }
            children.checkNotSuspended();
            children.died();
            CallException e = assertThrows(CallException.class, children::checkNotSuspended);
            assertEquals("E3114", code(e));
            assertTrue(e.problem().message().contains("25 documents in a row"), e.problem()::toString);
        }
    }
}
