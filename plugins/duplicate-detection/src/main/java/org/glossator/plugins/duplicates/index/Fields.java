package org.glossator.plugins.duplicates.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** How a document is written. */
final class Fields {

    static final String ID = "id";
    static final String NAME = "name";
    static final String KEY = "key";

    /** The keys of texts of fewer than {@value #SHORT} words once more. */
    static final String SHORT_KEY = "short";

    static final String FAMILY = "family";
    static final String TEXT = "text";
    static final String CONTENT = "content";
    static final String RANK = "rank";
    static final String TRACE = "trace";

    private static final int SHORT = 15; // words, of which the trace has a byte for each

    private static final FieldType KEYS = keys();

    private Fields() {}

    private static FieldType keys() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(ID, new BytesRef(Letters.term(entry.id)), Field.Store.NO));
        document.add(new StoredField(NAME, Letters.of(entry.id)));
        document.add(new Field(KEY, new KeyStream(entry.keys), KEYS));
        if (entry.trace.length < SHORT) {
            document.add(new Field(SHORT_KEY, new KeyStream(entry.keys), KEYS));
        }
        document.add(new BinaryDocValuesField(CONTENT, new BytesRef(entry.content.bytes())));
        document.add(new NumericDocValuesField(RANK, rank(entry.id)));
        document.add(new BinaryDocValuesField(TRACE, new BytesRef(entry.trace)));
        document.add(new StoredField(TEXT, entry.text));
        if (entry.family != null) {
            document.add(new StringField(FAMILY, new BytesRef(Letters.term(entry.family)), Field.Store.NO));
            document.add(new BinaryDocValuesField(FAMILY, new BytesRef(Letters.of(entry.family))));
        }
        return document;
    }

    /** What stands in a field for an id. */
    static Term term(String field, String id) {
        return new Term(field, new BytesRef(Letters.term(id)));
    }

    /** An order of documents that depends on their ids only, and favours none. */
    static long rank(String id) {
        long mixed = id.length();
        for (int i = 0; i < id.length(); i++) {
            mixed = (mixed ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        return mixed * 0xBF58476D1CE4E5B9L;
    }
}
