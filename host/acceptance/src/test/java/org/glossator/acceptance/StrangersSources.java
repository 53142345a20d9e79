package org.glossator.acceptance;

/** Annotators that several tests need; see {@link StrangersPlugin}. */
final class StrangersSources {

    /** Begins by writing the file {@code mark}, then takes an hour, unless it is interrupted. */
    static final String SLEEPER = """
            @org.pf4j.Extension
            public final class Stranger implements AnnotatorFactory<Stranger.Parameters> {
                public record Parameters(String mark) {}
                public record Sleep(String words) {}
                private static final Layer<Sleep> SLEEPS = new Layer<>("sleeps", Sleep.class);
                public String name() { return "sleeper"; }
                public Parameters defaults() { return new Parameters(""); }
                public Set<Layer<?>> writes(Parameters parameters) { return Set.of(SLEEPS); }
                public Annotator create(Parameters parameters, Context context) {
                    return (DocumentAnnotator) (document, out) -> sleep(parameters.mark());
                }
                private static void sleep(String mark) {
                    try {
                        java.nio.file.Files.createFile(java.nio.file.Path.of(mark));
                        Thread.sleep(3_600_000);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
            """;

    private StrangersSources() {}
}
