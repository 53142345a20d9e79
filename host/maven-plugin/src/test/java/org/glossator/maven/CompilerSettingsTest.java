package org.glossator.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerSettingsTest {

    private static final String PF4J =
            "<annotationProcessorPaths><path><groupId>org.pf4j</groupId><artifactId>pf4j</artifactId></path>"
                    + "</annotationProcessorPaths>";

    @TempDir
    private Path folder;

    @Test
    void knowsThePomThatPluginNewMakes() throws Exception {
        CompilerSettings settings = CompilerSettings.of(pom(PF4J));
        assertEquals("", settings.byMaven());
        assertEquals(List.of("-g", "--release", "17", "-encoding", "UTF-8"), settings.options());
        assertEquals(List.of(folder.resolve("pf4j.jar")), settings.processors());
    }

    @Test
    void leavesToMavenWhateverItDoesNotKnow() throws Exception {
        assertEquals(
                "the pom gives the compiler [compilerArgs]",
                byMaven(pom("<compilerArgs><arg>-Xlint</arg></compilerArgs>" + PF4J)));
        assertEquals(
                "the pom has the annotation processor [lombok] beside that of the api",
                byMaven(pom(PF4J.replace("artifactId>pf4j", "artifactId>lombok"))));
        MavenProject another = pom(PF4J);
        another.getProperties().setProperty("maven.compiler.source", "21");
        assertEquals("the pom has the property [maven.compiler.source]", byMaven(another));
        MavenProject without = pom(PF4J);
        without.getProperties().remove("maven.compiler.release");
        assertEquals("the pom has no maven.compiler.release", byMaven(without));
    }

    @Test
    void leavesToMavenWhereOthersMakeSourcesOrChangeClasses() throws Exception {
        MavenProject generating = pom(PF4J);
        Path generated = Files.createDirectories(folder.resolve("target/generated-sources/grammar"));
        generating.addCompileSourceRoot(generated.toString());
        assertEquals("", byMaven(generating));
        Files.writeString(generated.resolve("Grammar.java"), "class Grammar {}");
        assertEquals("the project has 2 folders with sources, and not one", byMaven(generating));
        MavenProject enhancing = pom(PF4J);
        enhancing.getBuild().addPlugin(plugin("enhancer", "enhance", "process-classes"));
        assertEquals("[enhancer] works in the phase process-classes", byMaven(enhancing));
    }

    private static String byMaven(MavenProject pom) {
        return CompilerSettings.of(pom).byMaven();
    }

    private MavenProject pom(String configuration) throws IOException, XmlPullParserException {
        Model model = new Model();
        model.addProperty("maven.compiler.release", "17");
        model.addProperty("project.build.sourceEncoding", "UTF-8");
        Build build = new Build();
        build.setDirectory(folder.resolve("target").toString());
        Plugin compiler = plugin("maven-compiler-plugin", "default-compile", "compile");
        compiler.getExecutions()
                .get(0)
                .setConfiguration(
                        Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        build.addPlugin(compiler);
        model.setBuild(build);
        MavenProject pom = new MavenProject(model);
        pom.addCompileSourceRoot(
                Files.createDirectories(folder.resolve("src/main/java")).toString());
        Artifact pf4j = new DefaultArtifact(
                "org.pf4j", "pf4j", "3.15.0", "provided", "jar", "", new DefaultArtifactHandler("jar"));
        pf4j.setFile(folder.resolve("pf4j.jar").toFile());
        pom.setArtifacts(Set.of(pf4j));
        return pom;
    }

    private static Plugin plugin(String artifact, String execution, String phase) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId(artifact);
        PluginExecution one = new PluginExecution();
        one.setId(execution);
        one.setPhase(phase);
        plugin.addExecution(one);
        return plugin;
    }
}
