package org.glossator.shell;

import org.jline.terminal.Terminal;
import org.jline.utils.Signals;

/** Hears Ctrl-C instead of the process, until it is closed. */
final class Interrupts implements AutoCloseable {

    private final Runnable giveBack;

    private Interrupts(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    /** @param heard called in a thread of its own; a terminal that cannot be drawn on hears of no signals, and the process does */
    static Interrupts of(Terminal terminal, Runnable heard) {
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            String name = Terminal.Signal.INT.name();
            Object before = Signals.register(name, heard);
            return new Interrupts(() -> Signals.unregister(name, before));
        }
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> heard.run());
        return new Interrupts(() -> terminal.handle(Terminal.Signal.INT, before));
    }

    @Override
    public void close() {
        giveBack.run();
    }
}
