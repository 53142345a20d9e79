package org.glossator.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glossator.engine.plugin.install.Catalog;
import org.glossator.engine.plugin.install.Catalog.Offer;
import org.glossator.engine.plugin.install.Release;
import org.glossator.shell.screen.Line;
import org.glossator.shell.screen.Style;
import org.glossator.shell.screen.Width;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = {
            "Lists the plugins of an index, or of all known ones: what they are called, read, write, and are for.",
            "A known one that cannot be read or trusted does not stop the others; the exit code is 4 then."
        },
        footer = {
            "",
            "For example:",
            "  plugin search",
            "  plugin search quotes speaker",
            "  plugin search --index https://example.org/plugins/"
        })
final class PluginSearchCommand implements Callable<Integer> {

    private final GlossCommand gloss;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "Each has to stand somewhere in what is listed of a plugin, in capitals or not.")
    private List<String> words = List.of();

    @Mixin
    private PluginSources sources = new PluginSources();

    PluginSearchCommand(GlossCommand gloss) {
        this.gloss = gloss;
    }

    @Override
    public Integer call() throws Exception {
        Catalog catalog = sources.catalog(gloss);
        List<Offer> all = catalog.newest();
        List<Offer> found = all.stream().filter(this::isMeant).toList();
        int id = found.stream()
                .mapToInt(each -> Width.of(each.release().id()))
                .max()
                .orElse(0);
        int version = found.stream()
                .mapToInt(each -> Width.of(each.release().version()))
                .max()
                .orElse(0);
        for (Offer offer : found) {
            Release release = offer.release();
            gloss.screen()
                    .line(new Line()
                            .add(Width.pad(release.id(), id), Style.STRONG)
                            .add("  " + Width.pad(release.version(), version) + "  ")
                            .add(text(release))
                            .add("  (" + offer.index().location() + ")", Style.FAINT));
        }
        if (found.isEmpty()) {
            gloss.screen().note("none of " + Texts.count(all.size(), "plugin") + " has all these words");
        }
        return catalog.unread().isEmpty() ? ExitCode.OK : ExitCode.PLUGIN;
    }

    private boolean isMeant(Offer offer) {
        String text = (offer.release().id() + " " + text(offer.release())).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static String layers(Release release) {
        String used = String.join(", ", release.reads())
                + (release.readsIfPresent().isEmpty()
                        ? ""
                        : " (" + String.join(", ", release.readsIfPresent()) + " if there)");
        return used.isEmpty() && release.writes().isEmpty()
                ? ""
                : used.strip() + " -> " + String.join(", ", release.writes()) + "  ";
    }

    private static String text(Release release) {
        return layers(release)
                + (release.description().isEmpty() ? "no description" : release.description())
                + (release.licence().isEmpty() ? "" : "  " + release.licence())
                + (release.fits() ? "" : "  (requires the api " + release.api() + ")");
    }
}
