package org.glossator.engine.plugin;

import java.util.List;
import org.glossator.engine.descriptor.AnnotatorDescription;
import org.glossator.engine.descriptor.DescriptionFile;
import org.glossator.engine.descriptor.PluginDescription;
import org.jspecify.annotations.Nullable;

/** Reads and checks what a plugin's build says of it in {@code plugin.json}, without a look at its code. */
final class Claims {

    private Claims() {}

    static PluginDescription read(byte[] bytes) {
        try {
            return DescriptionFile.read(bytes);
        } catch (IllegalArgumentException e) {
            throw wrong(Quoted.plain(String.valueOf(e.getMessage())), e);
        }
    }

    /** Refuses one that is not about this plugin, or that describes annotators which nobody could name. */
    static void check(Candidate plugin, PluginDescription description) {
        same("id", description.id(), plugin.id());
        same("version", description.version(), plugin.version());
        same("api", description.api(), plugin.descriptor().requires().text());
        for (AnnotatorDescription annotator : description.annotators()) {
            if (!Factories.isName(annotator.name())) {
                throw wrong(
                        "has an annotator with the name [" + Quoted.plain(annotator.name())
                                + "]; expected lower-case letters, digits and hyphens",
                        null);
            }
        }
    }

    private static void same(String field, String claimed, String declared) {
        if (!claimed.equals(declared)) {
            throw wrong(
                    "has [" + field + "] as [" + Quoted.plain(claimed) + "]; expected [" + Quoted.plain(declared)
                            + "], as " + Descriptor.FILE + " has it",
                    null);
        }
    }

    static List<String> names(PluginDescription description) {
        return description.annotators().stream().map(AnnotatorDescription::name).toList();
    }

    private static Refusal wrong(String what, @Nullable Throwable cause) {
        String sentence = "its " + PluginDescription.FILE + " " + what + "; build the plugin again";
        return cause == null ? Refusal.refused(sentence) : Refusal.refused(sentence, cause);
    }
}
