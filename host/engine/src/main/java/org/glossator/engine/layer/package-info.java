/**
 * Layers as the host keeps them: plain values by the names of a record's components, so that a layer crosses plugin borders by its shape
 * and outlives the plugin that wrote it. Start at {@link org.glossator.engine.layer.StoredLayer}.
 */
@NullMarked
package org.glossator.engine.layer;

import org.jspecify.annotations.NullMarked;
