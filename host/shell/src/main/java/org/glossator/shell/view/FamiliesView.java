package org.glossator.shell.view;

import java.util.ArrayList;
import java.util.List;
import org.glossator.engine.session.Finding;
import org.glossator.shell.screen.Extent;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;

/** Families of documents, each with its members and how alike they are; and two members side by side. */
public final class FamiliesView {

    private static final int RELATION = 14;

    private FamiliesView() {}

    public static List<Line> of(List<Family> families, Extent extent) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (Family family : families) {
            number++;
            lines.add(new Line()
                    .add("family " + number + "  ", Style.TITLE)
                    .add(family.representative(), Style.STRONG)
                    .add("  " + Columns.count(family.members().size(), "member"), Style.FAINT));
            int id = family.members().stream()
                    .mapToInt(m -> Width.of(m.id()))
                    .max()
                    .orElse(0);
            int place = 0;
            for (Family.Member member : family.members()) {
                place++;
                lines.add(row(place, member, family, Math.min(id, extent.columns() / 2), extent));
            }
            lines.add(new Line());
        }
        return lines;
    }

    private static Line row(int place, Family.Member member, Family family, int id, Extent extent) {
        Line line =
                new Line().add(Columns.right(place, 4) + "  ", Style.MARK).add(extent.column(member.id(), id) + "  ");
        if (member.id().equals(family.representative())) {
            return line.add("representative", Style.FAINT);
        }
        Finding link = member.link();
        if (link == null) {
            return line.add("not open", Style.FAINT);
        }
        FindingText told = new FindingText(
                link.layer(),
                link.stored(),
                link.entry().document().orElseThrow().text());
        line.add(Width.pad(told.kind(), RELATION), Style.VALUE);
        return line.add(extent.cut(told.summary(), Math.max(20, extent.columns() - line.width())));
    }

    /** Two texts with the words that differ in brackets. */
    public static List<Line> sideBySide(String one, String here, String other, String there, int width) {
        List<Line> lines = SideBySide.of(one, here, other, there, width);
        return lines.size() > 1 ? lines.subList(1, lines.size()) : lines; // without the blank one above
    }
}
