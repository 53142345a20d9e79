package org.glossator.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.glossator.engine.descriptor.PluginDescription;
import org.jspecify.annotations.Nullable;

/** A zip or a folder that ought to be a plugin. */
record PluginFile(Path path) {

    /** The file's name without {@code .zip}: what a plugin is called that does not say its id. */
    String stem() {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return PluginFolder.hasEnding(name, ".zip") ? name.substring(0, name.length() - ".zip".length()) : name;
    }

    /** What it says about itself; not yet checked. */
    Properties properties(Limits limits) {
        try {
            return parse(Files.isDirectory(path) ? fromFolder() : fromZip(limits));
        } catch (IOException e) {
            throw Refusal.refused("it cannot be read (" + Quoted.plain(e.toString()) + ")", e);
        }
    }

    /** What its build described; empty where it did not. */
    Optional<PluginDescription> description(Limits limits) {
        try {
            byte[] bytes = Files.isDirectory(path) ? descriptionOfFolder(path) : descriptionOfZip(limits);
            return bytes == null ? Optional.empty() : Optional.of(Claims.read(bytes));
        } catch (IOException e) {
            throw Refusal.refused("it cannot be read (" + Quoted.plain(e.toString()) + ")", e);
        }
    }

    static byte @Nullable [] descriptionOfFolder(Path folder) throws IOException {
        Path file = folder.resolve(PluginDescription.FILE);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        if (Files.size(file) > PluginDescription.LONGEST) {
            throw PluginZip.tooLong(PluginDescription.FILE, PluginDescription.LONGEST);
        }
        return Files.readAllBytes(file);
    }

    private byte @Nullable [] descriptionOfZip(Limits limits) throws IOException {
        try (PluginZip zip = PluginZip.open(path, limits)) {
            return zip.read(PluginDescription.FILE, PluginDescription.LONGEST);
        }
    }

    private static Properties parse(byte[] bytes) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(bytes));
            return properties;
        } catch (IllegalArgumentException e) {
            throw Refusal.refused(
                    Descriptor.FILE
                            + " has a malformed \\u escape, expected four hexadecimal digits after \\u; correct it",
                    e);
        }
    }

    private byte[] fromFolder() throws IOException {
        Path file = path.resolve(Descriptor.FILE);
        if (!Files.isRegularFile(file)) {
            throw Refusal.refused("the folder has no " + Descriptor.FILE + "; add it");
        }
        return Files.readAllBytes(file);
    }

    private byte[] fromZip(Limits limits) throws IOException {
        if (PluginFolder.hasEnding(path.toString(), ".jar")) {
            throw Refusal.refused("the file is a jar, expected a zip that holds " + Descriptor.FILE
                    + " and the jar in lib; have the build make the zip");
        }
        try (PluginZip zip = PluginZip.open(path, limits)) {
            byte @Nullable [] bytes = zip.read(Descriptor.FILE);
            if (bytes == null) {
                String deeper = zip.deeper(Descriptor.FILE);
                throw Refusal.refused("the zip has no " + Descriptor.FILE + " at its top level"
                        + (deeper.isEmpty()
                                ? "; add it"
                                : ", only " + Quoted.of(deeper) + "; zip the content of that folder"));
            }
            return bytes;
        }
    }

    /** The folder with its content. */
    Path folder(UnpackCache cache) {
        return Files.isDirectory(path) ? path : cache.unpacked(path);
    }
}
