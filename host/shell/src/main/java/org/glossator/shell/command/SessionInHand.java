package org.glossator.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.engine.session.SessionHome;
import org.glossator.shell.screen.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The session that the commands of a process work on. At a prompt a person says whether to go on with the one of the folder. Elsewhere
 * the first command that asks for a session goes on with it; a script that begins with opening documents begins one of its own. For one
 * thread.
 */
final class SessionInHand {

    /** Where commands come from. */
    private enum Typing {
        /** A person at a prompt, who is asked first. */
        PROMPT,
        /** A file or a pipe. */
        SCRIPT,
        /** The command line: the process runs one command. */
        ALONE
    }

    private final SessionTeller teller;
    private final Path folder;
    private Typing typing = Typing.SCRIPT;
    private boolean looking;
    private String line = "";
    private @Nullable Session session; // null: nobody asked yet
    private @Nullable SessionHome home; // null: nobody asked yet

    /** @param folder where sessions are kept unless said otherwise */
    SessionInHand(Screen screen, Path folder) {
        this.teller = new SessionTeller(screen);
        this.folder = folder;
    }

    /** Somebody sits at a prompt. */
    void atPrompt() {
        typing = Typing.PROMPT;
    }

    /** The process runs one command. */
    void alone() {
        typing = Typing.ALONE;
    }

    boolean isAlone() {
        return typing == Typing.ALONE;
    }

    /** The one command of the process was to run a script. */
    void scripted() {
        typing = isAlone() ? Typing.SCRIPT : typing;
    }

    /** The line that is being executed. */
    void typed(String words) {
        line = words;
    }

    /** Whether the command that is being executed only looks at its session. */
    void looking(boolean only) {
        looking = only;
    }

    /**
     * The session; one in which nothing has happened yet, where none is to be gone on with.
     *
     * @throws CommandException when the one of the folder cannot be read
     */
    Session get() {
        Session inHand = session;
        if (inHand == null) {
            inHand = typing == Typing.PROMPT ? fresh() : goneOnWith().orElseGet(this::fresh);
            session = inHand;
        }
        inHand.typed(line);
        return inHand;
    }

    /** As {@link #get}, for documents that are about to be opened. */
    Session toOpenIn() {
        if (session == null && typing == Typing.SCRIPT) {
            session = fresh();
        }
        return get();
    }

    private Session fresh() {
        Session fresh = new Session();
        fresh.keepIn(home(), typing != Typing.SCRIPT);
        return fresh;
    }

    private Optional<Session> goneOnWith() {
        try {
            Optional<Session> found = found(home());
            if (found.isPresent()) {
                teller.tellGoingOn(found.get(), home().folder(), isAlone());
            }
            return found;
        } catch (IOException e) {
            throw new CommandException(ExitCode.OUTPUT, Wording.of(e));
        } catch (SessionException e) {
            throw new CommandException(ExitCode.USAGE, Wording.of(e));
        }
    }

    /** Whoever only looks leaves the session to those who want to decide. */
    private boolean isOnlyLooking() {
        return isAlone() && looking;
    }

    private Optional<Session> found(SessionHome in) throws IOException, SessionException {
        if (isOnlyLooking()) {
            return in.look();
        }
        return in.inHand().isPresent() ? Optional.of(in.resume(null)) : Optional.empty();
    }

    /** The one that a command of this process took in hand; empty where none did. */
    Optional<Session> taken() {
        return Optional.ofNullable(session);
    }

    /** The name of the one in hand here, or of the folder's where no command of this process took one; empty where it has none. */
    String name() throws IOException {
        Optional<String> name = session == null ? home().inHand() : session.name();
        return name.orElse("");
    }

    /** Takes another one in hand, and lets go of the one before. */
    void take(Session other) throws IOException {
        if (session != other) {
            close();
        }
        session = other;
    }

    /** Where sessions are kept. */
    SessionHome home() {
        SessionHome known = home;
        if (known == null) {
            known = new SessionHome(folder);
            home = known;
        }
        return known;
    }

    /** Keeps sessions in another folder from now on: goes on with the one in hand there, or begins one. */
    void keepIn(Path other) throws IOException, SessionException {
        if (home != null && home.folder().equals(other)) {
            return;
        }
        checkIsNoSession(other);
        SessionHome there = new SessionHome(other);
        Optional<Session> found = found(there);
        if (found.isPresent()) {
            take(found.get());
        } else {
            Session fresh = new Session();
            fresh.keepIn(there, true);
            take(fresh);
        }
        home = there; // only now: a line that cannot go on there says so each time
    }

    private void checkIsNoSession(Path other) throws SessionException {
        Path name = other.toAbsolutePath().normalize().getFileName();
        Path around = other.toAbsolutePath().normalize().getParent();
        if (name != null && around != null && new SessionHome(around).isSession(name.toString())) {
            Path home = other.getParent() == null ? Path.of(".") : other.getParent();
            throw new SessionException("[" + other + "] is the session " + name
                    + ", and --session names the folder that sessions are in; type: --session " + home + ", and resume "
                    + name);
        }
        boolean isName = other.getNameCount() == 1 && !other.isAbsolute();
        if (isName && Files.notExists(other) && home().isSession(other.toString())) {
            throw new SessionException(
                    "there is no folder [" + other + "], and " + folder + " has a session of this name;"
                            + " to go on with it, leave --session out and type: resume " + other);
        }
    }

    /** Says what it holds. */
    void tell() {
        teller.tell(get());
    }

    /** How many of its decisions are in conflict or wait. */
    SessionTeller.Unattached unattached() {
        return SessionTeller.Unattached.of(get());
    }

    /**
     * Says how many of its decisions are in conflict or wait, after documents or layers changed.
     *
     * @param before they did
     */
    void tell(SessionTeller.Unattached before) {
        teller.tell(before, unattached());
    }

    /** Says once where it is kept. */
    void tellWhereKept() {
        teller.tellWhereKept(session == null ? "" : session.name().orElse(""), home().folder());
    }

    /** The command that ran has said it itself. */
    void toldWhereKept() {
        teller.toldWhereKept(get().name().orElse(""));
    }

    /** Lets go of it. */
    void close() throws IOException {
        if (session != null) {
            session.close();
        }
    }
}
