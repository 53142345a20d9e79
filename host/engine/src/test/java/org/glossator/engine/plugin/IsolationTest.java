package org.glossator.engine.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.glossator.engine.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;

class IsolationTest extends LoadingTest {

    /** Says what this expression of type Object gives, or the kind of exception that it throws. */
    private static PluginBuilder saying(String id, String expression) {
        return PluginBuilder.empty(id)
                .factory(
                        "Finds",
                        "return \"" + id + "\";",
                        "said()",
                        "private String said() { try { return \"\" + (" + expression
                                + "); } catch (Exception e) { return e.getClass().getSimpleName(); } }");
    }

    private static PluginBuilder library(String version) {
        return PluginBuilder.empty("library")
                .source(
                        "library.Version",
                        "package library; public class Version { public static String NUMBER = \"" + version + "\"; }")
                .withoutIndex();
    }

    private static PluginBuilder saying(String id, PluginBuilder library) {
        return saying(id, "library.Version.NUMBER").sees(library).zipEntry("lib/library.jar", library.jar());
    }

    @Test
    void eachPluginHasItsOwnVersionOfALibrary() {
        put(saying("one", library("1.9")));
        put(saying("two", library("1.15")));
        Plugins plugins = load();
        assertEquals("1.9", run(plugins, "one"));
        assertEquals("1.15", run(plugins, "two"));
    }

    @Test
    void hidesTheLibrariesOfTheHost() {
        put(saying("nosy", "Class.forName(\"tools.jackson.databind.ObjectMapper\")"));
        put(saying("nosy-too", "Class.forName(\"org.glossator.engine.plugin.Plugins\")"));
        Plugins plugins = load();
        assertEquals("ClassNotFoundException", run(plugins, "nosy"));
        assertEquals("ClassNotFoundException", run(plugins, "nosy-too"));
    }

    @Test
    void hidesTheResourcesOfTheHost() {
        String resource = "org/glossator/engine/plugin/api.properties";
        put(saying("nosy", "getClass().getClassLoader().getResource(\"" + resource + "\")"));
        put(saying(
                "nosy-too", "Collections.list(getClass().getClassLoader().getResources(\"" + resource + "\")).size()"));
        put(saying("nosy-three", "getClass().getClassLoader().getResourceAsStream(\"" + resource + "\")"));
        Plugins plugins = load();
        assertEquals("null", run(plugins, "nosy"));
        assertEquals("0", run(plugins, "nosy-too"));
        assertEquals("null", run(plugins, "nosy-three"));
    }

    @Test
    void showsTheModulesOfThePlatform() {
        put(
                saying(
                        "sql",
                        "new java.sql.Timestamp(0).getTime() + Class.forName(\"javax.xml.parsers.SAXParser\").getSimpleName()"));
        assertEquals("0SAXParser", run(load(), "sql"));
    }

    @Test
    void findsThePluginsOwnResourcesAndServices() {
        put(saying(
                        "services",
                        "ServiceLoader.load(Runnable.class, getClass().getClassLoader()).iterator().next().getClass().getSimpleName()")
                .type("Service", "public class Service implements Runnable { public void run() {} }")
                .jarEntry("META-INF/services/java.lang.Runnable", "plugins.services.Service".getBytes(UTF_8)));
        assertEquals("Service", run(load(), "services"));
    }

    @Test
    void loadsAPluginThatBundlesPf4jAndSlf4j() {
        put(saying("fat", "org.slf4j.Logger.ROOT_LOGGER_NAME + new org.pf4j.PluginRuntimeException().getMessage()")
                .source(
                        "org.slf4j.Logger",
                        "package org.slf4j; public interface Logger { String ROOT_LOGGER_NAME = \"mine\".trim(); }")
                .zipEntry(
                        "lib/pf4j.jar",
                        PluginBuilder.zip(Map.of(
                                "org/pf4j/PluginRuntimeException.class",
                                new byte[9],
                                "org/pf4j/ExtensionPoint.class",
                                new byte[9]))));
        Plugins plugins = load();
        assertEquals(State.READY, status(plugins, file("fat.zip")).state());
        assertEquals("minenull", run(plugins, "fat"));
    }

    @Test
    void lendsPf4jsLoggerToAPluginClass() {
        put(PluginBuilder.plugin("logs")
                .pluginClass(
                        "Main",
                        "public class Main extends org.pf4j.Plugin {"
                                + " @Override public void start() { log.trace(\"started\"); } }"));
        assertEquals(State.READY, status(load(), file("logs.zip")).state());
    }

    @Test
    void ordersTheClassPathByName() {
        PluginBuilder plugin = saying("many", "library.Version.NUMBER").sees(library("0"));
        for (String name : new String[] {"d", "a", "c", "b"}) {
            plugin.zipEntry("lib/" + name + ".jar", library(name).jar());
        }
        put(plugin);
        assertEquals("a", run(load(), "many"));
    }
}
