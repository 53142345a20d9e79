package org.glossator.engine.isolation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glossator.engine.pipeline.StepRequest;
import org.glossator.engine.plugin.Origin;

/**
 * What a process is told when it begins.
 *
 * @param origin where the plugin comes from
 * @param contents the SHA-256 of the code that the host runs, by plugin; see {@link Origin#contents}
 * @param plugin the id of the plugin that brings the annotator
 * @param version that plugin's version
 * @param request the step as it was asked for
 * @param keepRefusals whether somebody asks what was refused
 * @param threads how many requests may be under way at once
 * @param scratch the annotator's folder, to be made when it asks for it; the host deletes it
 */
public record Opening(
        Origin origin,
        Map<String, String> contents,
        String plugin,
        String version,
        StepRequest request,
        boolean keepRefusals,
        int threads,
        Path scratch) {

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(origin.folders().size());
            for (Path folder : origin.folders()) {
                text(out, folder.toString());
            }
            text(out, origin.cache().toString());
            text(out, origin.factory());
            texts(out, contents);
            text(out, plugin);
            text(out, version);
            text(out, request.annotator());
            text(out, request.variant().orElse(""));
            texts(out, request.parameters());
            text(out, request.base().toString());
            out.writeBoolean(keepRefusals);
            out.writeInt(threads);
            text(out, scratch.toString());
        } catch (IOException e) {
            throw new IllegalStateException("an array of bytes takes everything", e);
        }
        return bytes.toByteArray();
    }

    static Opening of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<Path> folders = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            folders.add(Path.of(text(in)));
        }
        Origin origin = new Origin(folders, Path.of(text(in)), text(in), List.of());
        Map<String, String> contents = texts(in);
        String plugin = text(in);
        String version = text(in);
        String annotator = text(in);
        String variant = text(in);
        Map<String, String> parameters = texts(in);
        StepRequest request = new StepRequest(
                annotator, variant.isEmpty() ? Optional.empty() : Optional.of(variant), parameters, Path.of(text(in)));
        return new Opening(
                origin, contents, plugin, version, request, in.readBoolean(), in.readInt(), Path.of(text(in)));
    }

    private static void texts(DataOutputStream out, Map<String, String> texts) throws IOException {
        out.writeInt(texts.size());
        for (Map.Entry<String, String> each : texts.entrySet()) {
            text(out, each.getKey());
            text(out, each.getValue());
        }
    }

    private static Map<String, String> texts(DataInputStream in) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = text(in);
            texts.put(name, text(in));
        }
        return texts;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
