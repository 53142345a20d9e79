package org.glossator.shell.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.session.Session;
import org.glossator.engine.session.SessionException;
import org.glossator.shell.view.FamiliesView;
import org.glossator.shell.view.Family;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "families",
        description =
                "Lists the families of duplicates among the open documents; with a number, two members side by side, the words that differ in brackets.",
        footer = {
            "",
            "For example:",
            "  families            all of them, with their members",
            "  families 1          the representative of the first and its next member",
            "  families 1 3        the representative and the third member",
            "  families 1 2 3      the second and the third"
        })
final class FamiliesCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(
            arity = "0..3",
            paramLabel = "N",
            description = "The number of a family, and those of one or two of its members.")
    private List<Integer> numbers = List.of();

    @Option(names = "--layer", description = "The layer that tells of them; duplicates unless said.")
    private String layer = "duplicates";

    FamiliesCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Session session = gloss.shell().session();
        session.findings(session.current(), layer);
        List<Family> families = Family.of(session, layer);
        if (numbers.isEmpty()) {
            gloss.screen().page(extent -> FamiliesView.of(families, extent));
            gloss.screen().note(told(families.size()));
            return ExitCode.OK;
        }
        Family family = nth(families, numbers.get(0), "family");
        int first = numbers.size() < 3 ? 1 : numbers.get(1);
        int second = numbers.size() < 2 ? 2 : numbers.get(numbers.size() - 1);
        List<String> ids = family.ids();
        String one = nth(ids, first, "member of the family " + numbers.get(0));
        String other = nth(ids, second, "member of the family " + numbers.get(0));
        String here = text(one);
        String there = text(other);
        gloss.screen().page(extent -> FamiliesView.sideBySide(one, here, other, there, extent.columns()));
        return ExitCode.OK;
    }

    private String text(String id) throws SessionException {
        return gloss.shell()
                .session()
                .exactly(id)
                .orElseThrow(() ->
                        new SessionException("the member [" + id + "] is not open; open it to see it beside another"))
                .document()
                .orElseThrow()
                .text();
    }

    private static String told(int count) {
        return count == 0
                ? "no two of the open documents are of one family"
                : (count == 1 ? "1 family" : Texts.number(count) + " families")
                        + "; families 1 shows two members side by side";
    }

    private static <T> T nth(List<T> all, int number, String what) {
        if (number < 1 || number > all.size()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "E2008 there is no " + what + " [" + number + "]; "
                            + (all.isEmpty() ? "there are none" : "expected a number from 1 to " + all.size()));
        }
        return all.get(number - 1);
    }
}
