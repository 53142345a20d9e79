package org.glossator.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.StreamSupport;
import org.glossator.annotator.Annotator;
import org.glossator.annotator.Context;
import org.glossator.annotator.DocumentAnnotator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the laws change the default locale and zone")
class ConformanceTest {

    private static final class Good implements Toy {
        @Override
        public Annotator create(Context context) {
            return (DocumentAnnotator) (document, out) -> Toy.say("2024", document, out);
        }
    }

    private static final class Broken implements Toy {
        @Override
        public Annotator create(Context context) {
            return (DocumentAnnotator) (document, out) -> {
                throw new IllegalStateException("broken by " + document.id());
            };
        }
    }

    @TestFactory
    Iterable<DynamicTest> aGoodAnnotatorConforms() {
        return Conformance.of(new Good());
    }

    @Test
    void aBrokenAnnotatorFailsInTheTestThatIsMeantForIt() {
        DynamicTest test = StreamSupport.stream(Conformance.of(new Broken()).spliterator(), false)
                .filter(each -> each.getDisplayName().equals("annotate.ordinary"))
                .findFirst()
                .orElseThrow();
        AssertionError thrown =
                assertThrows(AssertionError.class, () -> test.getExecutable().execute());
        assertTrue(String.valueOf(thrown.getMessage()).contains("broken by ordinary-1"), thrown::toString);
    }
}
