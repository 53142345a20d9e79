package org.glossator.engine.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glossator.engine.corpus.Entry;
import org.glossator.engine.session.Finding;
import org.glossator.engine.session.Session;

/**
 * A condition on findings as a person types it, parsed once, as {@code quotes and person~"Xi" and kind=direct}, {@code dates and
 * confidence>.9}, {@code quotes near dates}.
 *
 * <p>A layer's name holds for the findings of the layer. A name with an operator compares: what every finding has ({@link
 * Names#attributes}), and the components of the layers; {@code !=} also holds where the component is absent, and nothing holds where the
 * layer has none of that name. Any other name alone holds where it is there, and is not no. {@code ~} finds a regular expression; days
 * compare as far as they are typed. {@code near} asks for another finding in the same sentence, {@code near(200)} for one at most that
 * many UTF-16 code units away.
 *
 * <p>For one thread. What stands near what is kept from document to document, so make a new query after something was decided.
 */
public final class Query {

    private final String text;
    private final Condition condition;
    private final Session session;

    private Query(String text, Condition condition, Session session) {
        this.text = text;
        this.condition = condition;
        this.session = session;
    }

    /**
     * Reads an expression over the documents that are open now.
     *
     * @throws QueryException when it cannot be read, or names what no open document has
     */
    public static Query parse(String text, Session session) throws QueryException {
        return new Query(text, Parser.parse(text, Names.of(session)), session);
    }

    /** @throws java.util.concurrent.CancellationException when the thread is interrupted in a search that takes long */
    public boolean matches(Finding finding) {
        return condition.holds(finding);
    }

    /** The findings of these documents for which it holds: document by document, layer by layer, in text order. */
    public List<Finding> findings(Collection<Entry> entries) {
        List<Finding> matching = new ArrayList<>();
        for (Entry entry : entries) {
            Found.in(entry, session).stream().filter(this::matches).forEach(matching::add);
        }
        return matching;
    }

    /** As typed. */
    @Override
    public String toString() {
        return text;
    }
}
