package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Settings that stay: {@code name = value}, one a line, {@code #} begins a comment, {@code alias.NAME = COMMAND} makes an alias. A line
 * that cannot be read is told of and passed over: it must not keep a person from working.
 */
public final class ConfigurationFile {

    private ConfigurationFile() {}

    /** {@code glossator/config} of the folder in which a person's configuration is kept. */
    public static Path standard() {
        String configurations = Objects.requireNonNullElse(System.getenv("XDG_CONFIG_HOME"), "");
        String home = Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("user.home"));
        Path base = configurations.isEmpty() ? Path.of(home, ".config") : Path.of(configurations);
        return base.resolve("glossator").resolve("config");
    }

    /** Reads the file into the settings, where it exists. */
    public static void read(Path file, Shell shell) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                read(lines.get(i).strip(), file + ":" + (i + 1), shell);
            }
        } catch (IOException e) {
            shell.screen().trouble("E2006 the configuration " + file + " cannot be read: " + Wording.ofFile(e));
        }
    }

    private static void read(String line, String place, Shell shell) {
        int equals = line.indexOf('=');
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        try {
            if (equals < 0) {
                throw new CommandException(ExitCode.USAGE, "E2006 found [" + line + "]; expected NAME = VALUE");
            }
            String name = line.substring(0, equals).strip();
            shell.settings().set(name, line.substring(equals + 1).strip(), place);
        } catch (CommandException e) {
            shell.screen().trouble(place + ": " + e.getMessage());
        }
    }
}
