package org.glossator.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * The other screen of a terminal, on which a program draws as it likes, with keys that come one by one, Ctrl-C among them. When it is
 * closed, and also when the process is told to end meanwhile, the terminal is as it was before.
 */
final class OtherScreen implements AutoCloseable {

    private final Terminal terminal;
    private final Attributes before;
    private final String leave;
    private final Thread rescue;

    /**
     * Takes it.
     *
     * @param enter what is sent to it first
     * @param leave what is sent to it last, so that what was entered is no more
     */
    OtherScreen(Terminal terminal, String enter, String leave) {
        this.terminal = terminal;
        this.leave = leave;
        before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
        String all = leave + exit(terminal);
        rescue = new Thread(() -> rescue(all), "glossator-screen");
        Runtime.getRuntime().addShutdownHook(rescue);
        terminal.puts(Capability.enter_ca_mode);
        terminal.writer().write(enter);
        terminal.flush();
    }

    private static String exit(Terminal terminal) {
        String sequence = terminal.getStringCapability(Capability.exit_ca_mode);
        return sequence == null ? "" : sequence.replace("\\E", "\u001b");
    }

    /** The process is told to end: JLine gives the terminal its attributes back, but not its screen. */
    private static void rescue(String leave) {
        // not closed: the descriptor is the process's
        @SuppressWarnings("resource")
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        try {
            out.write(leave.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            // nobody is there any more to see it
        }
    }

    @Override
    public void close() {
        terminal.writer().write(leave);
        terminal.puts(Capability.exit_ca_mode);
        terminal.flush();
        terminal.setAttributes(before);
        try {
            Runtime.getRuntime().removeShutdownHook(rescue);
        } catch (IllegalStateException e) {
            // the process is at its end, which sees to it
        }
    }
}
