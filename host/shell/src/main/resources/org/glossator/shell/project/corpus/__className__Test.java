package ${package};

import org.glossator.testkit.AnnotatorTester;
import org.junit.jupiter.api.Test;
## reads-test-imports

class ${className}Test {

    private final AnnotatorTester<${className}.Finding> tester =
            AnnotatorTester.of(new ${className}(), ${className}.LAYER, found -> found.name() + " in " + found.documents());
## reads-given

    @Test
    void findsATitleInFrontOfAName() {
        tester.check("Then [[Dr Lee|Lee in 1]] met [[President Marin|Marin in 1]]; the president smiled.");
    }
}
