package ${package};

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.AnnotatorFactory;
import org.glossator.annotator.Context;
import org.glossator.annotator.CorpusAnnotator;
import org.glossator.annotator.Help;
import org.glossator.annotator.NoParameters;
import org.glossator.annotator.Output;
import org.glossator.text.Document;
import org.glossator.text.Evidence;
import org.glossator.text.Layer;
import org.glossator.text.Span;
import org.pf4j.Extension;
## reads-imports

/** Finds titles in front of names, "Dr Lee", and tells how many documents of the run have the same. */
@Extension
@Help("Titles in front of names, and how many documents have them.")
public final class ${className} implements AnnotatorFactory<NoParameters> {

    /** What one finding says: "Dr", "Lee", and the number of documents of the run that have it. */
    public record Finding(String title, String name, int documents) {}

    static final Layer<Finding> LAYER = new Layer<>("${layer}", Finding.class);
## reads-layers

    private static final Pattern PATTERN = Pattern.compile(
            "\\b(Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Professor|President|Minister|Mayor|Judge|Inspector)\\.? (\\p{Lu}[\\p{L}'-]+)");

    @Override
    public String name() {
        return "${layer}";
    }

    @Override
    public NoParameters defaults() {
        return new NoParameters();
    }
## reads-method

    @Override
    public Set<Layer<?>> writes(NoParameters parameters) {
        return Set.of(LAYER);
    }

    @Override
    public Map<String, String> rules() {
        return Map.of("title-name", "a known title, and behind it a word with a capital");
    }

    @Override
    public boolean threadSafe() {
        return true;
    }

    @Override
    public Annotator create(NoParameters parameters, Context context) {
        return (CorpusAnnotator) Counting::new;
    }

    /** One pass over the documents: all are read, then all are annotated; both from many threads at once, in any order. */
    private static final class Counting implements CorpusAnnotator.Pass {

        private final Map<String, Set<String>> documents = new ConcurrentHashMap<>(); // ids, by title and name

        @Override
        public void read(Document document) {
            PATTERN.matcher(document.text()).results().forEach(found -> documents
                    .computeIfAbsent(key(found), any -> ConcurrentHashMap.newKeySet())
                    .add(document.id()));
        }

        @Override
        public void annotate(Document document, Output out) {
            for (MatchResult found : PATTERN.matcher(document.text()).results().toList()) {
                Span span = new Span(found.start(), found.end());
## reads-use
                int count = documents.getOrDefault(key(found), Set.of(document.id())).size();
                out.add(LAYER, span, new Finding(found.group(1), found.group(2), count), Evidence.of("title-name"));
            }
        }

        private static String key(MatchResult found) {
            return found.group(1) + " " + found.group(2);
        }
    }
}
