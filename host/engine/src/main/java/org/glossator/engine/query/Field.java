package org.glossator.engine.query;

import java.util.Set;
import org.glossator.engine.session.Finding;
import org.jspecify.annotations.Nullable;

/** What a name in an expression stands for. */
interface Field {

    /** As typed. */
    String typed();

    /** The kinds that its values may be of; {@link Kind#ANY} where a file does not tell. */
    Set<Kind> kinds();

    /** What the finding has under the name; null where it has no such thing at all, as a date has no speaker. */
    @Nullable
    Reading of(Finding finding);
}
