package org.glossator.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Parts of native records as they were written, character for character. */
final class RawRecords {

    private static final JsonFactory JSON = new JsonFactory();

    private RawRecords() {}

    /** Each value of an object of the record, as it was written, by its key. */
    static Map<String, String> in(String line, String object) {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(object);
                parser.nextToken();
                while (wanted && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    values.put(parser.currentName(), value(parser, line));
                }
                parser.skipChildren();
            }
        }
        return values;
    }

    private static String value(JsonParser parser, String line) {
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return line.substring(start, (int) parser.currentLocation().getCharOffset());
    }
}
