package org.glossator.engine.plugin.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip of a plugin without a class, which is in order as far as one can see without running it. */
final class TinyPlugin {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0); // the same content, the same bytes

    private TinyPlugin() {}

    static byte[] zip(String id, String version) {
        return zip(id, version, "*", Map.of());
    }

    /** @param more entries of the zip, by path */
    static byte[] zip(String id, String version, String api, Map<String, byte[]> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String properties = "plugin.id=" + id + "\nplugin.version=" + version + "\nplugin.requires=" + api
                + "\nplugin.description=Made by a test.\nplugin.license=MIT\n";
        entries.put("plugin.properties", properties.getBytes(UTF_8));
        entries.put("lib/" + id + ".jar", jar("META-INF/extensions.idx"));
        entries.putAll(more);
        return zip(entries);
    }

    static byte[] jar(String... names) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : names) {
            entries.put(name, new byte[0]);
        }
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry named = new ZipEntry(entry.getKey());
                named.setTimeLocal(MADE);
                zip.putNextEntry(named);
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
