package org.glossator.engine.plugin.install;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.glossator.engine.plugin.PluginOnDisk;
import org.glossator.engine.plugin.VersionRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An index in JSON, as {@code api/plugin-index.md} has it. */
final class IndexFile {

    static final String NAME = "index.json";
    static final String SIGNATURE = ".sig";

    private static final String KIND = "index";
    private static final int FORMAT = 1;
    private static final int LONGEST = 500; // characters of a text; more is no line of a list
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private IndexFile() {}

    /** @param name of the index, for a person */
    static Index read(byte[] bytes, String name) throws InstallException {
        try {
            return read(Json.read(bytes, KIND, FORMAT));
        } catch (IllegalArgumentException e) {
            throw new InstallException(
                    "E4505", "the index [" + name + "] " + e.getMessage() + "; tell its publisher", e);
        }
    }

    private static Index read(JsonNode json) {
        PublisherKey key = new PublisherKey(Json.string(json, "key"));
        if (!key.isValid()) {
            throw Json.unexpected("key", json.path("key"), "an Ed25519 public key in base64");
        }
        List<Release> releases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode plugin : Json.array(json, "plugins")) {
            String id = Json.string(plugin, "id");
            if (!PluginOnDisk.isId(id) || !ids.add(id)) {
                throw Json.unexpected("id", plugin.path("id"), "the id of a plugin, each once");
            }
            Set<String> versions = new HashSet<>();
            for (JsonNode each : Json.array(plugin, "versions")) {
                Release release = release(id, each);
                if (!versions.add(release.version())) {
                    throw Json.unexpected("version", each.path("version"), "each version of " + id + " once");
                }
                releases.add(release);
            }
        }
        return new Index(Json.number(json, "serial"), key, releases);
    }

    private static Release release(String id, JsonNode json) {
        Release release = new Release(
                id,
                Json.string(json, "version"),
                Json.string(json, "file"),
                Json.number(json, "bytes"),
                Json.string(json, "sha256"),
                Json.stringOr(json, "api", "*"),
                Json.strings(json, "reads"),
                Json.strings(json, "readsIfPresent"),
                Json.strings(json, "writes"),
                Json.stringOr(json, "description", ""),
                Json.stringOr(json, "licence", ""));
        if (!VersionRange.isVersion(release.version())) {
            throw Json.unexpected("version", json.path("version"), "three numbers such as 1.0.0");
        }
        if (!SHA256.matcher(release.sha256()).matches()) {
            throw Json.unexpected("sha256", json.path("sha256"), "64 hexadecimal digits");
        }
        if (!new VersionRange(release.api()).isValid()) {
            throw Json.unexpected("api", json.path("api"), "a range of versions such as >=0.1.0 & <1.0.0");
        }
        if (release.description().length() > LONGEST || release.licence().length() > LONGEST) {
            throw new IllegalArgumentException(
                    "has a text of more than " + LONGEST + " characters at " + id + " " + release.version());
        }
        return release;
    }

    static byte[] bytes(Index index) {
        ObjectNode json = Json.object(KIND, FORMAT);
        json.put("serial", index.serial());
        json.put("key", index.key().encoded());
        ArrayNode plugins = json.putArray("plugins");
        String id = "";
        ArrayNode versions = plugins;
        for (Release release : index.releases()) {
            if (!release.id().equals(id)) {
                id = release.id();
                versions = plugins.addObject().put("id", id).putArray("versions");
            }
            write(release, versions.addObject());
        }
        return Json.bytes(json);
    }

    private static void write(Release release, ObjectNode json) {
        json.put("version", release.version());
        json.put("file", release.file());
        json.put("bytes", release.bytes());
        json.put("sha256", release.sha256());
        json.put("api", release.api());
        release.reads().forEach(json.putArray("reads")::add);
        if (!release.readsIfPresent().isEmpty()) {
            release.readsIfPresent().forEach(json.putArray("readsIfPresent")::add);
        }
        release.writes().forEach(json.putArray("writes")::add);
        json.put("description", release.description());
        json.put("licence", release.licence());
    }
}
