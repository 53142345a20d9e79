package org.glossator.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.FileDescriptor;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The house's arrows, and who may see which library: the constitution. */
@AnalyzeClasses(locations = ArchitectureTest.BuiltClasses.class)
class ArchitectureTest {

    /** The main classes of every module, as they were built. */
    static final class BuiltClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return SourceTree.MODULES.stream()
                    .map(module -> Location.of(SourceTree.ROOT.resolve(module).resolve("target/classes")))
                    .collect(Collectors.toSet());
        }
    }

    private static final String[] API = {"org.glossator.text..", "org.glossator.annotator.."};
    private static final String ENGINE = "org.glossator.engine..";
    private static final String TESTKIT = "org.glossator.testkit..";
    private static final String SHELL = "org.glossator.shell..";
    private static final String PLUGINS = "org.glossator.plugins..";
    private static final String TEXT_TOOLS = "org.glossator.plugins.text..";
    private static final String BUILD = "org.glossator.maven..";
    private static final String[] HOST = {ENGINE, TESTKIT, SHELL, BUILD};
    private static final String JAVA = "java..";
    private static final String JSPECIFY = "org.jspecify..";

    @ArchTest
    static void theRulesSeeEveryModule(JavaClasses classes) {
        assertTrue(classes.size() > 300, () -> "only " + classes.size() + " classes were seen");
        for (String prefix : List.of(
                "org.glossator.text.",
                "org.glossator.annotator.",
                "org.glossator.engine.plugin.",
                "org.glossator.engine.run.",
                "org.glossator.maven.",
                "org.glossator.testkit.",
                "org.glossator.shell.command.",
                "org.glossator.plugins.text.",
                "org.glossator.plugins.quotes.",
                "org.glossator.plugins.dates.",
                "org.glossator.plugins.duplicates.")) {
            long seen = classes.stream()
                    .filter(each -> each.getName().startsWith(prefix))
                    .count();
            assertTrue(seen >= 3, () -> "only " + seen + " classes were seen in " + prefix);
        }
    }

    @ArchTest
    static void theApiSeesNothingOfOursAndTwoLibraries(JavaClasses classes) {
        classes()
                .that()
                .resideInAnyPackage(API)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(API).or(resideInAnyPackage(JAVA, JSPECIFY, "org.pf4j..")))
                .check(classes);
    }

    @ArchTest
    static void theEngineSeesOfOursTheApiAlone(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TESTKIT, SHELL, PLUGINS)
                .check(classes);
    }

    @ArchTest
    static void theTestkitSeesOfOursEngineAndApi(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(TESTKIT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SHELL, PLUGINS)
                .check(classes);
    }

    @ArchTest
    static void theShellSeesOfOursEngineAndApi(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(SHELL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TESTKIT, PLUGINS)
                .check(classes);
    }

    @ArchTest
    static void theMavenPluginSeesOfOursEngineAndApiAndOnlyItSeesMaven(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(BUILD)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TESTKIT, SHELL, PLUGINS)
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage(BUILD)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BUILD, "org.apache.maven..")
                .check(classes);
    }

    @ArchTest
    static void noPluginSeesTheHost(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(PLUGINS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOST)
                .check(classes);
    }

    @ArchTest
    static void noPluginSeesAnother(JavaClasses classes) {
        for (String plugin : List.of("quotes", "dates", "duplicates")) {
            String own = "org.glossator.plugins." + plugin + "..";
            noClasses()
                    .that()
                    .resideInAPackage(own)
                    .should(dependOnClassesThat(resideInAPackage(PLUGINS)
                            .and(DescribedPredicate.not(resideInAnyPackage(own, TEXT_TOOLS)))
                            .as("belong to another plugin")))
                    .check(classes);
        }
    }

    @ArchTest
    static void textToolsSeeNothingOfOurs(JavaClasses classes) {
        classes()
                .that()
                .resideInAPackage(TEXT_TOOLS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(TEXT_TOOLS, JAVA, JSPECIFY)
                .check(classes);
    }

    @ArchTest
    static void nothingSeesTheseTests(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.glossator.acceptance..")
                .check(classes);
    }

    @ArchTest
    static void noPackagesDependOnEachOtherInACircle(JavaClasses classes) {
        slices().matching("org.glossator.(**)").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    static void pf4jIsKnownToTheExtensionPointTheLoaderAndAsAMark(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.glossator.engine.plugin..", PLUGINS)
                .and()
                .doNotHaveFullyQualifiedName("org.glossator.annotator.AnnotatorFactory")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(PLUGINS)
                .should(dependOnClassesThat(resideInAPackage("org.pf4j..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(org.pf4j.Extension.class)))
                        .as("are PF4J but not @Extension")))
                .check(classes);
    }

    /** Offline is the default: nothing but the commands that install plugins opens a connection. */
    @ArchTest
    static void onlyInstallingOpensTheNetwork(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.glossator.engine.plugin.install..")
                .should()
                .dependOnClassesThat(resideInAPackage("java.net.http..")
                        .or(assignableTo(URLConnection.class))
                        .or(assignableTo(Socket.class))
                        .or(assignableTo(ServerSocket.class))
                        .or(assignableTo(DatagramSocket.class))
                        .or(assignableTo(NetworkChannel.class))
                        .as("open the network"))
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .check(classes);
    }

    @ArchTest
    static void onlyTheShellKnowsTerminalAndCommandLine(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage(SHELL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jline..", "picocli..")
                .check(classes);
    }

    /** And the process of an isolated annotator takes the streams for its own, lest the plugin prints into them. */
    @ArchTest
    static void onlyTheShellPrints(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage(SHELL)
                .and()
                .doNotHaveFullyQualifiedName("org.glossator.engine.isolation.StandardStreams")
                .and()
                .doNotHaveFullyQualifiedName("org.glossator.engine.conformance.Overheard")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .accessField(FileDescriptor.class, "out")
                .orShould()
                .accessField(FileDescriptor.class, "err")
                .orShould()
                .accessField(FileDescriptor.class, "in")
                .check(classes);
    }

    @ArchTest
    static void onlyTheEngineKnowsJson(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .check(classes);
    }

    @ArchTest
    static void everyPackageSaysWhatMayBeNull(JavaClasses classes) {
        Set<String> unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .filter(each -> !isNullMarked(each))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unmarked, "packages without @NullMarked");
    }

    private static boolean isNullMarked(JavaPackage each) {
        return each.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
