package org.glossator.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.glossator.shell.screen.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private final Settings settings = new Settings();

    @TempDir
    private Path folder;

    private static String refusal(Runnable setting) {
        return String.valueOf(assertThrows(CommandException.class, setting::run).getMessage());
    }

    @Test
    void putsACommandInPlaceOfAnAlias() {
        settings.alias("q", List.of("list", "quotes"), "set");
        assertEquals(List.of("list", "quotes", "--all"), settings.expanded(List.of("q", "--all")));
        assertEquals(List.of("show", "q"), settings.expanded(List.of("show", "q")));
    }

    @Test
    void followsAnAliasOfAnAliasAndNoCircle() {
        settings.alias("a", List.of("b", "1"), "set");
        settings.alias("b", List.of("a", "2"), "set");
        assertEquals(List.of("a", "2", "1"), settings.expanded(List.of("a")));
    }

    @Test
    void refusesAnAliasThatIsACommandOrNothing() {
        assertEquals(
                "E2006 [list] is a command, and cannot mean anything else",
                refusal(() -> settings.alias("list", List.of("docs"), "set")));
        assertTrue(refusal(() -> settings.alias("a b", List.of("docs"), "set")).contains("is no name for an alias"));
        assertTrue(refusal(() -> settings.alias("a", List.of(), "set")).contains("stands for nothing"));
    }

    @Test
    void namesTheSettingThatWasMeant() {
        assertEquals(
                "E2006 there is no setting [colour]; did you mean color? there is {color, pager, review, workers}",
                refusal(() -> settings.set("colour", "never")));
        assertEquals(
                "E2006 the setting pager cannot be [less]; expected auto or never",
                refusal(() -> settings.set("pager", "less")));
    }

    @Test
    void areAllNamedByTheHelpOfSet() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Screen screen = new Screen(out, out, () -> 80, false, false);
        try (Shell shell = new Shell(screen, new ByteArrayInputStream(new byte[0]), List.of(), folder)) {
            String help = Objects.requireNonNull(
                            GlossCommand.over(shell).getSubcommands().get("set"))
                    .getUsageMessage();
            settings.all().keySet().forEach(name -> assertTrue(help.contains(name), () -> name + " is not in " + help));
        }
    }

    @Test
    void saysThatASingleCommandSetsNothingForGood() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(new ByteArrayOutputStream(), err, () -> 80, false, false);
        try (Shell shell = new Shell(screen, new ByteArrayInputStream(new byte[0]), List.of(), folder)) {
            assertEquals(ExitCode.OK, Script.execute("set workers 2", GlossCommand.over(shell), shell));
            assertEquals("", err.toString(StandardCharsets.UTF_8));
            assertEquals(ExitCode.OK, Execution.alone(List.of("set", "workers", "3"), shell));
            assertEquals(
                    "it holds until the shell ends, which is now; for good: the line workers = 3 in "
                            + ConfigurationFile.standard() + "\n",
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void letsAReviewReadLines() {
        assertFalse(settings.reviewsByLines());
        settings.set("review", "lines");
        assertTrue(settings.reviewsByLines());
        assertEquals(
                "E2006 the setting review cannot be [keys]; expected auto or lines",
                refusal(() -> settings.set("review", "keys")));
    }

    @Test
    void readsAFileAndTellsWhereEachIsFrom() throws Exception {
        Path file = Files.writeString(
                folder.resolve("config"), "# mine\ncolor = never\nalias.q = list quotes\nworkers = many\nnothing\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(new ByteArrayOutputStream(), err, () -> 80, false, false);
        try (Shell shell = new Shell(screen, new ByteArrayInputStream(new byte[0]), List.of(), folder)) {
            ConfigurationFile.read(file, shell);
            ConfigurationFile.read(folder.resolve("none"), shell);
            assertEquals("never", shell.settings().color());
            assertEquals(file + ":2", shell.settings().origin("color"));
            assertEquals(file + ":3", shell.settings().origin("alias.q"));
            assertEquals("standard", shell.settings().origin("workers"));
            assertFalse(shell.settings().aliases().isEmpty());
        }
        assertEquals(
                file + ":4: E2006 the setting workers cannot be [many]; expected a number from 1 to 9999\n" + file
                        + ":5: E2006 found [nothing]; expected NAME = VALUE\n",
                err.toString(StandardCharsets.UTF_8).replace("\r", ""));
    }
}
