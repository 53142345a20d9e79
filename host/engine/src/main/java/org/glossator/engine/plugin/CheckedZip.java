package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.function.Function;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.PluginDescription;

/**
 * What a plugin zip says about itself, once it is known that it can be unpacked without harm and is built as a plugin is. None of its code
 * was run.
 *
 * @param api the range of api versions that it requires
 * @param reads the layers that its annotators need, sorted; none where its build does not tell
 * @param readsIfPresent the layers that they use where they are there, sorted; none where its build does not tell
 * @param writes the layers that its annotators write, sorted; none where its build does not tell
 * @param description empty where it has none
 * @param licence empty where it says none
 */
public record CheckedZip(
        String id,
        String version,
        String api,
        List<String> reads,
        List<String> readsIfPresent,
        List<String> writes,
        String description,
        String licence) {

    public CheckedZip {
        reads = List.copyOf(reads);
        readsIfPresent = List.copyOf(readsIfPresent);
        writes = List.copyOf(writes);
    }

    /**
     * Checks all that the host checks before it runs a plugin's code, but for the range of the api: names and kinds of the entries, how
     * much they unpack to, their checksums, the description, the jars.
     *
     * @param scratch an empty folder that the zip is unpacked into; nothing is written outside of it
     * @throws PluginRefusedException when it is not in order
     */
    public static CheckedZip of(Path zip, Path scratch) throws PluginRefusedException, IOException {
        try {
            PluginFile file = new PluginFile(zip);
            Properties properties = file.properties(Limits.STANDARD);
            Descriptor descriptor = Descriptor.of(properties);
            descriptor.checkName();
            try (PluginZip open = PluginZip.open(zip, Limits.STANDARD)) {
                open.unpack(Files.createDirectories(scratch));
            }
            PluginContent.of(scratch);
            Optional<PluginDescription> description = file.description(Limits.STANDARD);
            if (description.isPresent()) {
                Claims.check(new Candidate(file, descriptor, 0), description.get());
            }
            return new CheckedZip(
                    descriptor.id(),
                    descriptor.version(),
                    descriptor.requires().text(),
                    layers(description, AnnotatorDescription::reads),
                    layers(description, AnnotatorDescription::readsIfPresent),
                    layers(description, AnnotatorDescription::writes),
                    Quoted.plain(
                            properties.getProperty("plugin.description", "").strip()),
                    Quoted.plain(properties.getProperty("plugin.license", "").strip()));
        } catch (Refusal e) {
            throw new PluginRefusedException(e);
        }
    }

    private static List<String> layers(
            Optional<PluginDescription> plugin,
            Function<AnnotatorDescription, SortedMap<String, Map<String, String>>> which) {
        return plugin.stream()
                .flatMap(each -> each.annotators().stream())
                .flatMap(each -> which.apply(each).keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** @throws PluginRefusedException when this host's api is not in the range that the plugin requires */
    public void checkApi() throws PluginRefusedException {
        try {
            Survey.checkApi(new VersionRange(api));
        } catch (Refusal e) {
            throw new PluginRefusedException(e);
        }
    }
}
