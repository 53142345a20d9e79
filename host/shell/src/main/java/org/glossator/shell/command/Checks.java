package org.glossator.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.engine.check.CheckResult;
import org.glossator.engine.corpus.Json;
import org.glossator.engine.plugin.PluginArchive;
import org.glossator.shell.screen.Screen;
import org.glossator.shell.view.CheckView;

/** Tells what checks of plugins found, for a person or a program. */
final class Checks {

    private final Screen screen;
    private final boolean json;
    private boolean failed;

    Checks(Screen screen, boolean json) {
        this.screen = screen;
        this.json = json;
    }

    /** @throws CommandException when it is no file */
    static void mustBeThere(Path zip) {
        if (!Files.isRegularFile(zip)) {
            throw new CommandException(
                    ExitCode.INPUT,
                    "E1101 there is no file [" + zip
                            + "]; expected a plugin's zip, as mvn package leaves it in target/plugins");
        }
    }

    void tell(Path zip, List<CheckResult> results) {
        failed |= results.stream().anyMatch(CheckResult::isFailed);
        if (json) {
            results.forEach(result -> screen.line(Json.text(object(zip, result))));
        } else {
            String title = new PluginArchive(zip).title();
            CheckView.of(title, zip.toString(), results, screen.width()).forEach(screen::line);
        }
    }

    private static Map<String, Object> object(Path zip, CheckResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("zip", zip.toString());
        object.put("check", result.check());
        object.put("outcome", result.outcome().word());
        object.put("line", result.line());
        if (!result.advice().isEmpty()) {
            object.put("advice", result.advice());
        }
        if (!result.took().equals(CheckResult.Took.UNKNOWN)) {
            object.put("millis", result.took().time().toMillis());
            object.put("cpu-millis", result.took().cpu().toMillis());
        }
        return object;
    }

    int exitCode() {
        return failed ? ExitCode.PLUGIN : ExitCode.OK;
    }
}
