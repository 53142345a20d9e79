package org.glossator.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glossator.text.Document;

/** The example articles, from the folder of the source tree that the benchmark is started in. */
final class Articles {

    private static final Path FOLDER = Path.of("examples/articles");

    private Articles() {}

    static List<Document> all() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                documents.add(Document.of(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return documents;
    }
}
