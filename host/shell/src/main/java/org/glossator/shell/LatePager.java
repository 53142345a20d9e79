package org.glossator.shell;

import java.io.IOException;
import org.glossator.shell.screen.Screen;
import org.jline.terminal.Terminal;

/**
 * The pager of a process that runs one command. It takes hold of the terminal only where there is more to show than fits: what that needs
 * takes longer to load than most commands to run.
 */
final class LatePager implements Screen.Pager {

    private final Screen screen;
    private final int rows;

    /** @param rows of the terminal; 0: nobody knows, and nothing is paged */
    LatePager(Screen screen, int rows) {
        this.screen = screen;
        this.rows = rows;
    }

    @Override
    public boolean isFor(int shown) {
        return rows > 0 && shown > rows - 1 && !"dumb".equals(System.getenv("TERM"));
    }

    @Override
    public void show(Screen.Content content, boolean colour) throws InterruptedException {
        try (Terminal terminal = Repl.terminal()) {
            new TerminalPager(terminal).show(content, colour);
        } catch (IOException e) {
            screen.pager(null); // the terminal cannot be used: all is printed
            screen.page(content);
        }
    }
}
