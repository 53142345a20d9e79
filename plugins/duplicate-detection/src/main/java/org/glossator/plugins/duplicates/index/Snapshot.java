package org.glossator.plugins.duplicates.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The documents of earlier runs as they were when the index was opened, whatever is written since. Safe for use by many threads. */
public final class Snapshot {

    private final Path folder;
    private final DirectoryReader reader;
    private final Sum sum;
    private final Map<Long, int[]> longLists = new ConcurrentHashMap<>();
    private final Map<Long, int[]> longListsOfShort = new ConcurrentHashMap<>();

    Snapshot(Path folder, DirectoryReader reader) throws IOException {
        this.folder = folder;
        this.reader = reader;
        sum = Header.sum(reader.getIndexCommit().getUserData());
    }

    /** The number of documents. */
    public int size() {
        return reader.numDocs();
    }

    /** Of all documents, with their texts. */
    public Sum sum() {
        return sum;
    }

    /**
     * Tells the documents that hold one of the keys, some more than once: of a key that more than {@value Holders#MOST} hold, so many of
     * them, always the same whatever the order in which they were taken in.
     *
     * @param keys in rising order, read as numbers without a sign
     * @throws java.io.UncheckedIOException when the index cannot be read
     */
    public void holders(long[] keys, IntConsumer each) {
        holders(Fields.KEY, longLists, keys, each);
    }

    /** As {@link #holders}, of the documents that are shorter than a run of words by which any two would meet. */
    public void shortHolders(long[] keys, IntConsumer each) {
        holders(Fields.SHORT_KEY, longListsOfShort, keys, each);
    }

    private void holders(String field, Map<Long, int[]> chosen, long[] keys, IntConsumer each) {
        if (size() > 0) {
            read(() -> {
                new Holders(reader, field, chosen).of(keys, each);
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
            } catch (AlreadyClosedException e) {
                throw e;
            } catch (IOException
                    | RuntimeException
                    | AssertionError e) { // what Lucene throws at bytes that make no sense: texts are not proven before
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
                throw new CorruptIndexException("no trace of a text", segment(number));
            }
            BytesRef trace = traces.binaryValue();
            return Arrays.copyOfRange(trace.bytes, trace.offset, trace.offset + trace.length);
        });
    }

    /** Every document, in no order that means anything, its text proven by a checksum. */
    public void each(Consumer<Stored> each) {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                if (live == null || live.get(i)) {
                    each.accept(load(leaf.docBase + i));
                }
            }
        }
    }

    private Stored loaded(int number) throws IOException {
        Document document = reader.storedFields().document(number);
        BytesRef name = document.getBinaryValue(Fields.NAME);
        String id = name == null ? "" : Letters.text(name.bytes, name.offset, name.offset + name.length);
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
                    int number = Postings.first(reader, Fields.term(Fields.ID, id));
                    return number < 0 ? Optional.<Known>empty() : Optional.of(known(number, id));
                })
                .orElse(null);
    }

    private Known known(int number, String id) throws IOException {
        LeafReaderContext leaf = leaf(number);
        BinaryDocValues contents = leaf.reader().getBinaryDocValues(Fields.CONTENT);
        if (!contents.advanceExact(number - leaf.docBase)) {
            throw new CorruptIndexException("no digest of the text of [" + id + "]", segment(number));
        }
        BytesRef digest = contents.binaryValue();
        return new Known(number, Content.read(digest.bytes, digest.offset, digest.length), family(number, id));
    }

    /** How many documents belong to the family. */
    public int familySize(String family) {
        return members(family).size();
    }

    /** The families of two documents or more, by name, each with how many it has. */
    public Map<String, Integer> families() {
        return read(() -> {
            Map<String, Integer> families = new HashMap<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                    String name = live == null || live.get(i) ? named(leaf.docBase + i) : null;
                    if (name != null) {
                        families.merge(name, 2, (size, any) -> size + 1); // who bears the name holds none
                    }
                }
            }
            return families;
        });
    }

    /** In how many parts Lucene keeps it. */
    public int segments() {
        return reader.leaves().size();
    }

    /** The numbers of the documents that belong to the family. */
    public List<Integer> members(String family) {
        return read(() -> {
            List<Integer> members = Postings.all(reader, Fields.term(Fields.FAMILY, family));
            int chief = Postings.first(reader, Fields.term(Fields.ID, family));
            if (chief >= 0 && named(chief) == null) {
                members.add(chief);
            }
            return members;
        });
    }

    DirectoryReader reader() {
        return reader;
    }

    private String family(int number, String id) throws IOException {
        String named = named(number);
        return named == null ? id : named;
    }

    /** The family as it is written; null where the document is alone, or stands for its family itself. */
    private @Nullable String named(int number) throws IOException {
        LeafReaderContext leaf = leaf(number);
        BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.FAMILY);
        if (values == null || !values.advanceExact(number - leaf.docBase)) {
            return null;
        }
        BytesRef name = values.binaryValue();
        return Letters.text(name.bytes, name.offset, name.offset + name.length);
    }

    private LeafReaderContext leaf(int number) {
        return reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw Damage.of(folder, e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
