package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report = new Report();

    private static PluginStatus refused(String reason) {
        return new PluginStatus("a", "1.0.0", Path.of("a.zip"), State.REFUSED, reason, List.of());
    }

    @Test
    void turnsWhatNobodyForesawIntoAStatus() {
        report.attempt("a", "1.0.0", Path.of("a.zip"), () -> {
            throw new IllegalStateException("why\nme");
        });
        report.attempt("a", "1.0.0", Path.of("a.zip"), () -> {
            throw new NoClassDefFoundError("x/Y");
        });
        assertEquals(
                List.of(
                        refused("it cannot be loaded (java.lang.IllegalStateException: why me)"),
                        refused("it cannot be loaded (java.lang.NoClassDefFoundError: x/Y)")),
                report.statuses());
    }

    @Test
    void saysNothingOfAStepThatGoesWell() {
        report.attempt("a", "1.0.0", Path.of("a.zip"), () -> {});
        assertEquals(List.of(), report.statuses());
    }
}
