@NullMarked
package org.glossator.engine.query;

import org.jspecify.annotations.NullMarked;
