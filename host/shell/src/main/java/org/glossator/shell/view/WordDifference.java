package org.glossator.shell.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.Arrays;
import java.util.List;

/** Two texts word by word, from the beginning to the end: what both have, and what one has only. */
public final class WordDifference {

    /** Texts of more words are not compared: nobody reads that far, and it takes long. */
    static final int MOST = 5_000;

    private final List<String> here;
    private final List<String> there;

    private WordDifference(List<String> here, List<String> there) {
        this.here = here;
        this.there = there;
    }

    /** Is told what the texts hold. */
    public interface Reader {

        /** Words that both have; none where two differences follow each other, or at an end. */
        void same(List<String> words);

        /** What stands here in place of what stands there; one of them may be nothing. */
        void differs(List<String> here, List<String> there);
    }

    public static WordDifference of(String here, String there) {
        return new WordDifference(words(here), words(there));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }

    /** Whether one of them is too long to be compared. */
    public boolean isTooLong() {
        return here.size() > MOST || there.size() > MOST;
    }

    /** How many words each has, as {@code 12 and 14 words}. */
    public String sizes() {
        return here.size() + " and " + there.size() + " words";
    }

    public void read(Reader reader) {
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(here, there, new MyersDiffWithLinearSpace<>(String::equals))
                .getDeltas()) {
            int from = delta.getSource().getPosition();
            reader.same(here.subList(done, from));
            reader.differs(delta.getSource().getLines(), delta.getTarget().getLines());
            done = from + delta.getSource().size();
        }
        reader.same(here.subList(done, here.size()));
    }
}
