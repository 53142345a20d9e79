package org.glossator.shell.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glossator.shell.view.FindingText;

/** Documents that are copies of each other, family by family, each member beside the one that it hangs on. */
final class Families {

    /** Members of one family that are shown side by side; the others are listed. */
    private static final int MOST = 40;

    /**
     * A member of a family.
     *
     * @param beside the document that it is most like
     */
    private record Member(DocumentName document, String key, String told, String beside) {}

    private final Map<String, List<Member>> families = new LinkedHashMap<>();
    private final Texts texts;

    Families(Texts texts) {
        this.texts = texts;
    }

    void take(Mark mark, DocumentName document) {
        FindingText told = mark.told();
        String family = told.string("family");
        String via = told.string("via");
        if (family != null) {
            families.computeIfAbsent(family, each -> new ArrayList<>())
                    .add(new Member(
                            document, mark.key(), told.kind() + " " + told.summary(), via == null ? family : via));
        }
    }

    int count() {
        return families.size();
    }

    void write(OutputStream out) throws IOException {
        int number = 0;
        for (Map.Entry<String, List<Member>> family : families.entrySet()) {
            write(family.getKey(), family.getValue(), "c" + ++number, out);
        }
    }

    private void write(String family, List<Member> members, String id, OutputStream out) throws IOException {
        Html head = new Html().open("section", "class", "family", "data-g", "", "aria-labelledby", id);
        head.open("h3", "id", id).text("Family of ").apart(family).text(" ");
        head.element("span", "" + members.size(), "class", "count").close("h3").open("ul");
        for (Member member : members) {
            head.open("li", "data-f", member.key).open("a", "href", "#f" + member.key);
            head.apart(member.document.id()).close("a").text(" ");
            head.open("span", "class", "aside")
                    .apart(member.told)
                    .close("span")
                    .close("li")
                    .line();
        }
        Page.write(head.close("ul").line(), out);
        int shown = 0;
        for (Member member : members) {
            if (!member.document.id().equals(member.beside)) {
                if (shown++ == MOST) {
                    String rest = "The first " + MOST + " members are shown side by side.";
                    Page.write(new Html().element("p", rest, "class", "aside"), out);
                    break;
                }
                Page.write(pair(member), out);
            }
        }
        Page.write(new Html().close("section").line(), out);
    }

    private Html pair(Member member) throws IOException {
        Html html = new Html().open("div", "data-f", member.key);
        String here = texts.of(member.document.id());
        String there = texts.of(member.beside);
        html.add(here == null || there == null ? missing(member) : side(member, here, there));
        return html.close("div");
    }

    private static Html missing(Member member) {
        return new Html()
                .open("p", "class", "aside")
                .apart(member.document.id())
                .text(" hangs on ")
                .apart(member.beside)
                .text(", which is not in this report.")
                .close("p");
    }

    private static Html side(Member member, String here, String there) {
        if (FindingText.fold(here).equals(FindingText.fold(there))) {
            return new Html()
                    .open("p")
                    .apart(member.document.id())
                    .text(" has the same words as ")
                    .apart(member.beside)
                    .text(".")
                    .close("p");
        }
        return Comparison.of(member.beside, there, member.document.id(), here, caption(member));
    }

    private static String caption(Member member) {
        return member.beside + " and " + member.document.id() + ": words of both are shaded";
    }
}
