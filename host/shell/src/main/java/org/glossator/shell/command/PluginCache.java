package org.glossator.shell.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;

/** The folder where plugins are unpacked; where it cannot be used, as for a service without a home, a temporary one for this process. */
final class PluginCache implements AutoCloseable {

    private final Path wanted;
    private @Nullable Path temporary; // null: the one wanted is used, or nobody asked yet

    PluginCache(Path wanted) {
        this.wanted = wanted;
    }

    Path wanted() {
        return wanted;
    }

    Path folder(Screen screen) {
        if (temporary == null && !isUsable()) {
            try {
                temporary = Files.createTempDirectory("glossator-plugins-");
            } catch (IOException e) {
                throw new CommandException(
                        ExitCode.PLUGIN,
                        "E4102 plugins can be unpacked neither into [" + wanted
                                + "] nor into a temporary folder; make one of them writable");
            }
            screen.note("plugins are unpacked anew each time, since [" + wanted
                    + "] cannot be written; name another folder with XDG_CACHE_HOME");
        }
        return temporary == null ? wanted : temporary;
    }

    private boolean isUsable() {
        try {
            Files.createDirectories(wanted);
            return Files.isWritable(wanted);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (temporary != null) {
            delete(temporary.toFile());
        }
    }

    private static void delete(File file) {
        for (File inside : Objects.requireNonNullElse(file.listFiles(), new File[0])) {
            delete(inside);
        }
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}
