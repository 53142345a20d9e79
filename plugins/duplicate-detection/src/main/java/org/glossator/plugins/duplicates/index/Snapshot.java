package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The documents of earlier runs as they were when the index was opened, whatever is written since. Safe for use by many threads. */
public final class Snapshot {

    private final Path folder;
    private final DirectoryReader reader;
    private final Map<String, String> families = new ConcurrentHashMap<>();
    private final Map<Long, int[]> longLists = new ConcurrentHashMap<>();

    Snapshot(Path folder, DirectoryReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** The number of documents. */
    public int size() {
        return reader.numDocs();
    }

    /**
     * Tells the documents that hold one of the keys, some more than once: of a key that more than {@value Holders#MOST} hold, so many of
     * them, always the same whatever the order in which they were taken in.
     *
     * @param keys in rising order, read as numbers without a sign
     * @throws java.io.UncheckedIOException when the index cannot be read
     */
    public void holders(long[] keys, IntConsumer each) {
        if (size() > 0) {
            read(() -> {
                new Holders(reader, longLists).of(keys, each);
                return true;
            });
        }
    }

    /**
     * The document with this number, its text proven by a checksum.
     *
     * @throws java.io.UncheckedIOException when it cannot be read, or is not the one that was taken in
     */
    public Stored load(int number) {
        return read(() -> {
            try {
                return loaded(number);
            } catch (IOException
                    | RuntimeException
                    | AssertionError e) { // what Lucene throws at bytes that make no sense
                throw new CorruptIndexException(
                        "a text in [" + segment(number) + ".fdt] is not the one that was taken in",
                        folder.toString(),
                        e);
            }
        });
    }

    /** What the document was taken in with. */
    public byte[] trace(int number) {
        return read(() -> {
            LeafReaderContext leaf = leaf(number);
            BinaryDocValues traces = leaf.reader().getBinaryDocValues(Fields.TRACE);
            if (!traces.advanceExact(number - leaf.docBase)) {
                throw new IllegalArgumentException("no trace of a text");
            }
            BytesRef trace = traces.binaryValue();
            return Arrays.copyOfRange(trace.bytes, trace.offset, trace.offset + trace.length);
        });
    }

    private Stored loaded(int number) throws IOException {
        Document document = reader.storedFields().document(number);
        String id = Objects.requireNonNullElse(document.get(Fields.ID), "");
        LeafReaderContext leaf = leaf(number);
        NumericDocValues ranks = leaf.reader().getNumericDocValues(Fields.RANK);
        BytesRef text = document.getBinaryValue(Fields.TEXT);
        if (text == null || !ranks.advanceExact(number - leaf.docBase) || ranks.longValue() != Fields.rank(id)) {
            throw new CorruptIndexException("another document stands in its place", segment(number));
        }
        return new Stored(
                id, PackedText.unpack(text.bytes, text.offset, text.offset + text.length), family(number, id));
    }

    private String segment(int number) {
        return leaf(number).reader() instanceof SegmentReader segment ? segment.getSegmentName() : "";
    }

    /** What is known of the document with this id; null when there is none. */
    public @Nullable Known known(String id) {
        return read(() -> {
                    int number = Postings.first(reader, new Term(Fields.ID, id));
                    return number < 0 ? Optional.<Known>empty() : Optional.of(known(number, id));
                })
                .orElse(null);
    }

    private Known known(int number, String id) throws IOException {
        LeafReaderContext leaf = leaf(number);
        NumericDocValues contents = leaf.reader().getNumericDocValues(Fields.CONTENT);
        if (!contents.advanceExact(number - leaf.docBase)) {
            throw new IllegalArgumentException("no hash of the text of [" + id + "]");
        }
        return new Known(number, contents.longValue(), family(number, id));
    }

    /** How many documents belong to the family, with those of the families that were joined to it. */
    public int familySize(String family) {
        return read(() -> {
            Set<String> all = new HashSet<>();
            gather(family, all);
            int size = 0;
            for (String each : all) {
                size += Postings.all(reader, new Term(Fields.FAMILY, each)).size();
                int chief = Postings.first(reader, new Term(Fields.ID, each));
                size += chief >= 0 && own(chief) == null ? 1 : 0;
            }
            return size;
        });
    }

    DirectoryReader reader() {
        return reader;
    }

    private String family(int number, String id) throws IOException {
        String own = own(number);
        String named = own == null ? id : own;
        String known = families.get(named);
        if (known == null) {
            known = chief(named);
            families.put(named, known);
        }
        return known;
    }

    /** The family that the document was taken in with; null for none. */
    private @Nullable String own(int number) throws IOException {
        LeafReaderContext leaf = leaf(number);
        BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.FAMILY);
        return values != null && values.advanceExact(number - leaf.docBase)
                ? values.binaryValue().utf8ToString()
                : null;
    }

    /** The family that this one was joined to, itself when it was not: of several that were joined in a circle, the first. */
    private String chief(String family) throws IOException {
        Set<String> seen = new HashSet<>();
        String at = family;
        while (seen.add(at)) {
            TreeSet<String> joining = new TreeSet<>();
            for (int number : Postings.all(reader, new Term(Fields.JOINED, at))) {
                String to = own(number);
                if (to != null) {
                    joining.add(to);
                }
            }
            if (joining.isEmpty()) {
                return at;
            }
            at = joining.first();
        }
        return new TreeSet<>(seen).first();
    }

    /** Adds the family and those that were joined to it. */
    private void gather(String family, Set<String> all) throws IOException {
        if (!all.add(family)) {
            return;
        }
        for (int number : Postings.all(reader, new Term(Fields.FAMILY, family))) {
            LeafReaderContext leaf = leaf(number);
            SortedSetDocValues joined = leaf.reader().getSortedSetDocValues(Fields.JOINED);
            if (joined != null && joined.advanceExact(number - leaf.docBase)) {
                for (int i = 0; i < joined.docValueCount(); i++) {
                    gather(joined.lookupOrd(joined.nextOrd()).utf8ToString(), all);
                }
            }
        }
    }

    private LeafReaderContext leaf(int number) {
        return reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException | AssertionError e) {
            throw Damage.of(folder, e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
