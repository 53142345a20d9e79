package org.glossator.plugins.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The family of a document, as it is written down for later runs.
 *
 * @param family null: it is alone, or stands for the family itself
 * @param joined families of earlier runs that turned out to be one with this
 */
record Membership(@Nullable String family, List<String> joined) {}
