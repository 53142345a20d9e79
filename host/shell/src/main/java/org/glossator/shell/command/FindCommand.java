package org.glossator.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glossator.engine.query.Names;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import org.glossator.shell.view.TableView;
import org.glossator.shell.view.VerdictSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "find",
        description =
                "Finds findings in all open documents by an expression; without one, lists the names that it may hold.",
        footer = {
            "",
            "An expression is made of",
            "  quotes                  a layer: its findings",
            "  confidence>.9           a comparison, with one of = != < <= > >=",
            "  person~\"Xi\"             ~ finds a regular expression; (?i)Xi in any case",
            "  person                  a name alone: it is there, and is not no",
            "  value=2024-04           days compare as far as they are typed",
            "  quotes near dates       another one, not rejected, is in the same sentence",
            "  quotes near(200) dates  there is another one at most so many characters away",
            "  and  or  not  ( )       not binds more than and, and more than or",
            "",
            "For example:",
            "  find",
            "  find dates and confidence<.9",
            "  find quotes and person~\"Wray\" and kind=direct",
            "  find quotes near (dates and value=2024)",
            "  find quotes and not person"
        })
final class FindCommand implements Callable<Integer> {

    private static final int NAME = 14;
    private static final int EXAMPLES = 4;

    private final GlossCommand gloss;

    @Parameters(arity = "0..*", paramLabel = "EXPR", description = "What holds of the findings.")
    private List<String> words = List.of();

    FindCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Session session = gloss.shell().session();
        session.current();
        if (words.isEmpty()) {
            gloss.screen().page(extent -> names(Names.of(session), extent));
            gloss.screen().note("help find tells how they are put together");
            return ExitCode.OK;
        }
        List<Finding> findings = Expressions.read(words, session).findings(session.entries());
        gloss.screen().page(extent -> TableView.rows(findings, true, extent));
        gloss.screen()
                .note(Texts.count(findings.size(), "finding")
                        + (findings.stream().anyMatch(VerdictSign::isDecided) ? "; " + VerdictSign.LEGEND : ""));
        return ExitCode.OK;
    }

    private static List<Line> names(Names names, Extent extent) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("Every finding has", Style.STRONG));
        Names.attributes().forEach((name, help) -> lines.add(row(name, help, extent)));
        for (String layer : names.layers()) {
            lines.add(Line.of("Findings of " + layer + " have", Style.STRONG));
            for (String component : names.components(layer)) {
                String own = component.startsWith(layer + ".") ? component : layer + "." + component;
                lines.add(row(component, String.join(", ", names.values(own, EXAMPLES)), extent));
            }
        }
        return lines;
    }

    private static Line row(String name, String told, Extent extent) {
        Line line = new Line().add("  " + Width.pad(name, NAME), Style.MARK).add("  ");
        return line.add(extent.cut(Texts.folded(told), Math.max(20, extent.columns() - line.width())))
                .stripTrailing();
    }
}
