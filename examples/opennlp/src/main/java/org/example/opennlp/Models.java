package org.example.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded once. Never changed, so that many threads may share it.
 *
 * @param tags null where no parts of speech are asked for
 */
record Models(SentenceModel sentences, TokenizerModel tokens, @Nullable POSModel tags) {

    private interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    /** @throws UncheckedIOException when a model is not in the plugin, or cannot be read */
    static Models load(boolean tags) {
        return new Models(
                read("sentence", SentenceModel::new),
                read("tokens", TokenizerModel::new),
                tags ? read("pos", POSModel::new) : null);
    }

    private static <M> M read(String kind, Reader<M> reader) {
        String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
        try (InputStream in = Models.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the model [" + name + "] is not in the plugin; expected opennlp-models 1.3.0");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
