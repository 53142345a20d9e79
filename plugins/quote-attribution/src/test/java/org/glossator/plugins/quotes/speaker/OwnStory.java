package org.glossator.plugins.quotes.speaker;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.glossator.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One story that the project wrote and annotated itself; {@code own/README.md} documents the format.
 *
 * @param name of its file
 * @param style as in {@code court report}
 * @param quotes what somebody is said to have uttered, in the order of the text
 * @param unspoken marked words that nobody is said to have uttered
 */
record OwnStory(String name, String style, String text, List<Said> quotes, List<Span> unspoken) {

    /**
     * One annotated quote.
     *
     * @param kind direct, mixed or indirect
     * @param speaker the mention; null when the story names nobody
     * @param person the fullest name; null when nobody could know
     */
    record Said(
            Span span,
            String kind,
            @Nullable Span speaker,
            @Nullable String person) {
        boolean marked() {
            return !kind.equals("indirect");
        }
    }

    /** An element still open, or done. */
    private record Element(String name, int start, int end, Map<String, String> attributes) {}

    /**
     * The stories of a folder beside the text's README, in the order of their names.
     *
     * @throws IOException when a story is not well-formed
     */
    static List<OwnStory> all(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(OwnStory.class
                .getResource("/org/glossator/plugins/quotes/own/" + folder)
                .toURI()))) {
            List<OwnStory> stories = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                stories.add(read(file));
            }
            return stories;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static OwnStory read(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Element> done = new ArrayList<>();
        List<Element> open = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in, "UTF-8");
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                        open.add(new Element(reader.getLocalName(), text.length(), -1, attributes(reader)));
                    case XMLStreamConstants.END_ELEMENT -> {
                        Element last = open.remove(open.size() - 1);
                        done.add(new Element(last.name(), last.start(), text.length(), last.attributes()));
                    }
                    case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return story(file.getFileName().toString(), text.toString(), done);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static OwnStory story(String name, String raw, List<Element> elements) {
        int cut = raw.length() - raw.stripLeading().length();
        Map<String, Span> mentions = new HashMap<>();
        String style = "";
        for (Element element : elements) {
            if (element.name().equals("m")) {
                mentions.put(element.attributes().get("id"), span(element, cut));
            } else if (element.name().equals("story")) {
                style = element.attributes().getOrDefault("style", "");
            }
        }
        List<Said> quotes = new ArrayList<>();
        List<Span> unspoken = new ArrayList<>();
        for (Element element : elements) {
            if (element.name().equals("q")) {
                String by = element.attributes().get("by");
                quotes.add(new Said(
                        span(element, cut),
                        element.attributes().getOrDefault("kind", ""),
                        by == null ? null : mentions.get(by),
                        element.attributes().get("is")));
            } else if (element.name().equals("x")) {
                unspoken.add(span(element, cut));
            }
        }
        quotes.sort(
                (one, other) -> Integer.compare(one.span().start(), other.span().start()));
        return new OwnStory(name, style, raw.strip(), quotes, unspoken);
    }

    private static Span span(Element element, int cut) {
        return new Span(element.start() - cut, element.end() - cut);
    }
}
