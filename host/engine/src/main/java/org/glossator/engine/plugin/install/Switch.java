package org.glossator.engine.plugin.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.plugin.PluginOnDisk;

/** Switches a plugin of a folder off and on again, by a line in the folder's {@code disabled.txt}; other lines stay as they are. */
public final class Switch {

    private Switch() {}

    /**
     * @param on whether it shall be loaded
     * @return false when it is so already
     * @throws InstallException when the file cannot be written, or another process holds it
     */
    public static boolean turn(Path folder, String id, boolean on) throws InstallException {
        Path file = folder.resolve(PluginOnDisk.DISABLED);
        try (HeldFile held = HeldFile.of(file)) {
            List<String> before = read(file);
            List<String> after = lines(before, id, on);
            if (after.equals(before)) {
                return false;
            }
            Written.whole(file, bytes(after));
            return true;
        } catch (IOException e) {
            throw new InstallException(
                    "E4514", "[" + file + "] cannot be written: " + e + "; check the permissions of its folder", e);
        }
    }

    private static List<String> lines(List<String> before, String id, boolean on) {
        List<String> lines = new ArrayList<>(before);
        boolean named = lines.stream().anyMatch(line -> names(line, id));
        if (on) {
            lines.removeIf(line -> names(line, id));
        } else if (!named) {
            lines.add(id);
        }
        return lines;
    }

    private static byte[] bytes(List<String> lines) {
        return (lines.isEmpty() ? "" : String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }

    private static boolean names(String line, String id) {
        return line.replaceFirst("#.*", "").strip().equals(id);
    }
}
