package org.glossator.engine.plugin.install;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is small in the zip and huge in a jar of the zip. */
class HugeJarTest extends InstallingTest {

    @Test
    void isRefusedForAClass() throws Exception {
        refusedWith("zip bomb", Map.of("p/Big.class", new byte[9 << 20]));
    }

    @Test
    void isRefusedForAllThatItHolds() throws Exception {
        refusedWith("its lib/huge.jar unpacks to far more than its size", Map.of("model.bin", new byte[20 << 20]));
    }

    @Test
    void isRefusedForItsIndex() throws Exception {
        refusedWith(
                "its META-INF/extensions.idx has more than 65536 bytes",
                Map.of("META-INF/extensions.idx", new byte[(1 << 16) + 1]));
    }

    private void refusedWith(String words, Map<String, byte[]> entries) throws Exception {
        byte[] jar = TinyPlugin.zip(entries);
        byte[] zip = TinyPlugin.zip("names", "1.0.0", "*", Map.of("lib/huge.jar", jar));
        refused("E4504", words, () -> installFile(zip));
    }
}
