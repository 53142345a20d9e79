/**
 * Installs plugins into a folder of the person: from a file, from an address, or from a signed index. The only code that opens the network.
 * Start at {@link org.glossator.engine.plugin.install.Installer}: it stages plugins, checks them, and moves them into place together, or
 * not at all.
 */
@NullMarked
package org.glossator.engine.plugin.install;

import org.jspecify.annotations.NullMarked;
