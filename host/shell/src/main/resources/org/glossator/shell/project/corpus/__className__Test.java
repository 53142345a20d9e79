package ${package};

import org.glossator.testkit.AnnotatorTester;
import org.glossator.testkit.Conformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
## reads-test-imports

class ${className}Test {

    private final AnnotatorTester<${className}.Finding> tester =
            AnnotatorTester.of(new ${className}(), ${className}.LAYER, found -> found.name() + " in " + found.documents());
## reads-given

    @Test
    void findsATitleInFrontOfAName() {
        tester.check("Then [[Dr Lee|Lee in 1]] met [[President Marin|Marin in 1]]; the president smiled.");
    }

    /** Some hundred laws, each a test; they need a text in which it finds something. */
    @TestFactory
    Iterable<DynamicTest> keepsToTheLaws() {
        return Conformance.of(new ${className}()).texts("Then Dr Lee met President Marin; the president smiled.");
    }
}
