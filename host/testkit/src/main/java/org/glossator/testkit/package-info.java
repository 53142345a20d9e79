/** Tests for plugin authors. Start at AnnotatorTester. */
@NullMarked
package org.glossator.testkit;

import org.jspecify.annotations.NullMarked;
