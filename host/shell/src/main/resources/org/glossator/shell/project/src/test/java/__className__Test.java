package ${package};

import org.glossator.testkit.AnnotatorTester;
import org.junit.jupiter.api.Test;
## reads-test-imports

class ${className}Test {

    private final AnnotatorTester<${className}.Finding> tester =
            AnnotatorTester.of(new ${className}(), ${className}.LAYER, found -> found.title() + " + " + found.name());
## reads-given

    @Test
    void findsATitleInFrontOfAName() {
        tester.check("Then [[Dr Lee|Dr + Lee]] met [[President Marin|President + Marin]]; the president smiled.");
    }
}
