package org.glossator.engine.run;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.glossator.engine.plugin.ApiVersion;
import org.glossator.text.Document;
import org.jspecify.annotations.Nullable;

/** Which build of the host this is: two builds of one version need not write the same. */
final class HostBuild {

    private HostBuild() {}

    /** The version, and a checksum over what the jars of engine and api hold; the version alone where they are no jars, as in tests. */
    static String current() {
        String build = of(place(HostBuild.class)) + of(place(Document.class));
        return ApiVersion.current() + (build.isEmpty() ? "" : " build " + build);
    }

    private static @Nullable Path place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? null
                    : new File(source.getLocation().toURI()).toPath();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // not of a file
        }
    }

    /** From the names and checksums in the jar's directory, without reading its files; empty when it is no jar. */
    static String of(@Nullable Path jar) {
        if (jar == null || !jar.toFile().isFile()) {
            return "";
        }
        CRC32C all = new CRC32C();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                all.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                all.update(ByteBuffer.allocate(Long.BYTES).putLong(0, entry.getCrc()));
            }
        } catch (IOException e) {
            return "";
        }
        return HexFormat.of().toHexDigits((int) all.getValue());
    }
}
