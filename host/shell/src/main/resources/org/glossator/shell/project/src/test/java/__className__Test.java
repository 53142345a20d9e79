package ${package};

import org.glossator.testkit.AnnotatorTester;
import org.glossator.testkit.Conformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
## reads-test-imports

class ${className}Test {

    private final AnnotatorTester<${className}.Finding> tester =
            AnnotatorTester.of(new ${className}(), ${className}.LAYER, found -> found.title() + " + " + found.name());
## reads-given

    @Test
    void findsATitleInFrontOfAName() {
        tester.check("Then [[Dr Lee|Dr + Lee]] met [[President Marin|President + Marin]]; the president smiled.");
    }

    /** Some hundred laws, each a test; they need a text in which it finds something. */
    @TestFactory
    Iterable<DynamicTest> keepsToTheLaws() {
        return Conformance.of(new ${className}()).texts("Then Dr Lee met President Marin; the president smiled.");
    }
}
