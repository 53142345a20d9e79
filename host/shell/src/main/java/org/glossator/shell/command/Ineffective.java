package org.glossator.shell.command;

import org.glossator.engine.session.Session;
import org.glossator.shell.screen.Screen;

/** Decisions that are missing in what is handed on. */
final class Ineffective {

    private Ineffective() {}

    /** Says how many decisions have no effect in what was written of the session, if any have none. */
    static void tell(Session session, Screen screen) {
        int conflicts = session.conflicts().size();
        if (conflicts > 0) {
            screen.note(
                    Texts.count(conflicts, "decision") + " in conflict, without effect in it: see review --conflicts");
        }
    }
}
