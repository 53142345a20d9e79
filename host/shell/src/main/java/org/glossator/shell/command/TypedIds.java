package org.glossator.shell.command;

import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.SessionException;

/** What is decided on, by the ids of a command. A person may type the beginning of a document's id, and sees what it became. */
final class TypedIds {

    private TypedIds() {}

    static List<Finding> findings(String id, Shell shell) throws SessionException {
        return isWritten(shell)
                ? shell.session().writtenFindings(id)
                : shell.session().named(id);
    }

    static Finding finding(String id, Shell shell) throws SessionException {
        return isWritten(shell)
                ? shell.session().writtenFinding(id)
                : shell.session().finding(id);
    }

    static Entry document(String id, Shell shell) throws SessionException {
        return isWritten(shell) ? shell.session().written(id) : shell.session().entry(id);
    }

    /** Whether the command stands in a script. */
    private static boolean isWritten(Shell shell) {
        return shell.answers().filter(answers -> answers.place().isPresent()).isPresent();
    }
}
