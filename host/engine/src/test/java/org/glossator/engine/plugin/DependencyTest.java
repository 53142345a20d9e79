package org.glossator.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;

class DependencyTest extends LoadingTest {

    /** Says what class Greeting of the plugin names says. */
    private static PluginBuilder user(String id, PluginBuilder names) {
        return PluginBuilder.empty(id)
                .sees(names)
                .factory("Greets", "return \"" + id + "\";", names.packageName() + ".Greeting.of(\"" + id + "\")", "");
    }

    private static PluginBuilder names(String id) {
        return PluginBuilder.plugin(id)
                .type(
                        "Greeting",
                        "public class Greeting { public static String of(String who) { return \"hi-\" + who; } }");
    }

    @Test
    void givesAPluginTheClassesOfItsDependency() {
        PluginBuilder names = names("names");
        put(names);
        put(user("a-user", names).dependsOn("names"));
        Plugins plugins = load();
        assertEquals(ready("a-user", "1.0.0", "a_user.zip", "a-user"), status(plugins, file("a_user.zip")));
        assertEquals("hi-a-user", run(plugins, "a-user"));
    }

    @Test
    void loadsAChainWhateverTheFileNames() {
        PluginBuilder last = names("z-names").dependsOn("m-names");
        put(user("a-user", last).dependsOn("z-names@>=1.0.0 & <2.0.0, m-names"));
        put(last);
        put(names("m-names"));
        assertEquals("hi-a-user", run(load(), "a-user"));
    }

    @Test
    void refusesAPluginWhoseDependencyIsMissing() {
        put(PluginBuilder.plugin("lonely").dependsOn("names"));
        assertRefused(
                "lonely",
                "1.0.0",
                "lonely.zip",
                "it depends on plugin names, which is not installed; put its zip into the plugin folder");
    }

    @Test
    void refusesAPluginWhoseDependencyHasTheWrongVersion() {
        put(names("names").version("1.4.0"));
        put(PluginBuilder.plugin("picky").dependsOn("names@>=2.0.0"));
        assertRefused(
                "picky",
                "1.0.0",
                "picky.zip",
                "it depends on plugin names in version \">=2.0.0\", found 1.4.0 (" + file("names.zip")
                        + "); install a version that fits");
        assertEquals(State.READY, status(load(), file("names.zip")).state());
    }

    @Test
    void takesADependencyUnderDevelopmentForTheReleaseThatItWillBe() {
        put(names("names").version("2.0.0-SNAPSHOT"));
        put(PluginBuilder.plugin("picky").dependsOn("names@>=2.0.0"));
        assertEquals(State.READY, status(load(), file("picky.zip")).state());
    }

    @Test
    void refusesAllMembersOfACircle() {
        put(PluginBuilder.plugin("one").dependsOn("two"));
        put(PluginBuilder.plugin("two").dependsOn("three"));
        put(PluginBuilder.plugin("three").dependsOn("one"));
        put(PluginBuilder.plugin("four").dependsOn("three"));
        assertRefused("one", "1.0.0", "one.zip", circle("one -> two -> three -> one"));
        assertRefused("two", "1.0.0", "two.zip", circle("two -> three -> one -> two"));
        assertRefused("three", "1.0.0", "three.zip", circle("three -> one -> two -> three"));
        assertRefused(
                "four",
                "1.0.0",
                "four.zip",
                "it depends on plugin three, which is refused (" + file("three.zip") + "); mend that one first");
    }

    @Test
    void refusesAPluginThatDependsOnItself() {
        put(PluginBuilder.plugin("me").dependsOn("me"));
        assertRefused("me", "1.0.0", "me.zip", circle("me -> me"));
    }

    private static String circle(String way) {
        return "it depends on itself: " + way + "; one of them has to give up its dependency";
    }

    @Test
    void refusesAPluginWhoseDependencyIsBroken() {
        put(PluginBuilder.plugin("names").property("plugin.class", "nowhere.To"));
        put(PluginBuilder.plugin("user").dependsOn("names"));
        assertRefused(
                "user",
                "1.0.0",
                "user.zip",
                "it depends on plugin names, which is broken (" + file("names.zip") + "); mend that one first");
    }

    @Test
    void refusesAPluginWhoseDependencyIsSwitchedOff() {
        put(names("names"));
        put("disabled.txt", "names".getBytes(StandardCharsets.UTF_8));
        put(PluginBuilder.plugin("user").dependsOn("names"));
        assertRefused(
                "user",
                "1.0.0",
                "user.zip",
                "it depends on plugin names, which is disabled (" + file("names.zip") + "); mend that one first");
    }

    @Test
    void refusesADependencyThatCannotBeRead() {
        put(PluginBuilder.plugin("user").dependsOn("names@banana"));
        assertRefused(
                "user",
                "1.0.0",
                "user.zip",
                "plugin.dependencies is \"names@banana\", expected a plugin's id and a range, such as names@>=1.0.0;"
                        + " correct it in plugin.properties");
    }

    @Test
    void doesWithoutAnOptionalDependency() {
        PluginBuilder names = names("names");
        put(PluginBuilder.plugin("plain")
                .sees(names)
                .extension("Extra", extra(names))
                .dependsOn("names?"));
        assertEquals(ready("plain", "1.0.0", "plain.zip", "plain"), status(load(), file("plain.zip")));
    }

    @Test
    void loadsAPluginBeforeAnOptionalDependencyThatNeedsItInTurn() {
        put(PluginBuilder.plugin("a-one").dependsOn("b-two?"));
        put(PluginBuilder.plugin("b-two").dependsOn("a-one"));
        Plugins plugins = load();
        assertEquals(ready("a-one", "1.0.0", "a_one.zip", "a-one"), status(plugins, file("a_one.zip")));
        assertEquals(ready("b-two", "1.0.0", "b_two.zip", "b-two"), status(plugins, file("b_two.zip")));
    }

    @Test
    void loadsTwoPluginsWithAnOptionalDependencyOnEachOther() {
        put(PluginBuilder.plugin("a-one").dependsOn("b-two?"));
        put(PluginBuilder.plugin("b-two").dependsOn("a-one?, b-two?"));
        assertEquals(3, load().annotators().size());
    }

    @Test
    void loadsAnOptionalDependencyFirst() {
        PluginBuilder names = names("z-names");
        put(names);
        put(user("a-user", names).dependsOn("z-names?"));
        assertEquals("hi-a-user", run(load(), "a-user"));
    }

    @Test
    void usesAnOptionalDependencyThatIsThere() {
        PluginBuilder names = names("names");
        put(names);
        put(PluginBuilder.plugin("plain")
                .sees(names)
                .extension("Extra", extra(names))
                .dependsOn("names?"));
        assertEquals(ready("plain", "1.0.0", "plain.zip", "extra", "plain"), status(load(), file("plain.zip")));
    }

    @Test
    void doesWithoutAnOptionalDependencyOfTheWrongVersion() {
        PluginBuilder names = names("names");
        put(names);
        put(PluginBuilder.plugin("plain")
                .sees(names)
                .extension("Extra", extra(names))
                .dependsOn("names?@>=2.0.0"));
        assertEquals(ready("plain", "1.0.0", "plain.zip", "plain"), status(load(), file("plain.zip")));
    }

    /** An annotator whose class cannot even be linked where the plugin names is not there. */
    private static String extra(PluginBuilder names) {
        return """
                @org.pf4j.Extension(plugins = "names")
                public final class Extra extends %s.Greeting implements AnnotatorFactory<NoParameters> {
                    public String name() { return "extra"; }
                    public NoParameters defaults() { return new NoParameters(); }
                    public Set<Layer<?>> writes(NoParameters parameters) { return Set.of(Layers.DATES); }
                    public Annotator create(NoParameters parameters, Context context) {
                        return (DocumentAnnotator) (document, out) -> {};
                    }
                }
                """.formatted(names.packageName());
    }
}
