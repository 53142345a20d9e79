package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import org.glossator.engine.session.Session;
import org.glossator.shell.screen.Screen;

/** Tells a person of the session in hand: what it holds, where it is kept, and which decisions nothing bears out any more. */
final class SessionTeller {

    private final Screen screen;
    private String told = ""; // the name of the session that the person was told of

    SessionTeller(Screen screen) {
        this.screen = screen;
    }

    /** Decisions of a session that nothing in its open documents bears out. */
    record Unattached(int conflicts, int waiting) {

        static Unattached of(Session session) {
            return session.decisions() == 0
                    ? new Unattached(0, 0)
                    : new Unattached(session.conflicts().size(), session.waiting());
        }
    }

    /** What the session holds, and whether it can only be looked at. */
    void tell(Session session) {
        told = session.name().orElse("");
        screen.note("session " + (told.isEmpty() ? "not kept yet" : told) + ": " + holds(session));
        tellRefusal(session);
    }

    /**
     * Says that a command goes on with the session of the folder unasked.
     *
     * @param alone whether no other command follows: who holds the session is enough then, and what that means says a command that is in the way
     */
    void tellGoingOn(Session session, Path folder, boolean alone) throws IOException {
        told = session.name().orElse("");
        boolean beside = alone && session.unread().isEmpty();
        screen.note("going on with the session " + told + " in " + folder + ": " + holds(session)
                + (beside && !session.refusal().isEmpty() ? " (" + session.refusal() + ")" : ""));
        if (!beside) {
            tellRefusal(session);
        }
    }

    private static String holds(Session session) {
        Unattached unattached = Unattached.of(session);
        return Texts.count(session.entries().size(), "document") + ", "
                + Texts.count(session.decisions(), "decision")
                + (unattached.conflicts == 0
                        ? ""
                        : ", " + unattached.conflicts + " in conflict: see review --conflicts")
                + (unattached.waiting == 0
                        ? ""
                        : ", " + unattached.waiting + " on documents or layers that are not here");
    }

    private void tellRefusal(Session session) {
        if (!session.refusal().isEmpty()) {
            screen.trouble("E2015 this session can only be looked at: " + session.refusal()
                    + "; to go on in a copy, type: save NAME");
        }
    }

    /** How many decisions are in conflict or wait, where these are others than before. */
    void tell(Unattached before, Unattached now) {
        if (now.conflicts > 0 && now.conflicts != before.conflicts) {
            screen.note(Texts.count(now.conflicts, "decision") + " in conflict now: see review --conflicts");
        }
        if (now.waiting > before.waiting) {
            screen.note(Texts.count(now.waiting, "decision") + " on documents or layers that are not here now");
        }
    }

    /** A person knows where the session of this name is. */
    void toldWhereKept(String name) {
        told = name;
    }

    /** Once for each name. */
    void tellWhereKept(String name, Path folder) {
        if (!name.isEmpty() && !name.equals(told)) {
            screen.note("this session is kept as " + name + " in " + folder);
        }
        told = name;
    }
}
