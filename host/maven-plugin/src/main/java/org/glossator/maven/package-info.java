/** The build of a stranger's plugin: describes it and packs it. Start at {@link org.glossator.maven.DescribeMojo}. */
@NullMarked
package org.glossator.maven;

import org.jspecify.annotations.NullMarked;
