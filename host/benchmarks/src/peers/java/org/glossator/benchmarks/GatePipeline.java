package org.glossator.benchmarks;

import gate.Corpus;
import gate.Document;
import gate.Factory;
import gate.Gate;
import gate.Resource;
import gate.creole.AbstractLanguageAnalyser;
import gate.creole.ExecutionException;
import gate.creole.ResourceData;
import gate.creole.SerialAnalyserController;
import gate.util.InvalidOffsetException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;

/** GATE Embedded: one SerialAnalyserController for each thread, a document at a time, freed after use. */
public final class GatePipeline extends Shares {

    private static final ReentrantLock START = new ReentrantLock();

    /** Finds years. */
    public static final class Years extends AbstractLanguageAnalyser {
        private static final long serialVersionUID = 1;

        @Override
        public void execute() throws ExecutionException {
            Matcher matcher = YEAR.matcher(getDocument().getContent().toString());
            try {
                while (matcher.find()) {
                    getDocument()
                            .getAnnotations()
                            .add((long) matcher.start(), (long) matcher.end(), "Year", Factory.newFeatureMap());
                }
            } catch (InvalidOffsetException e) {
                throw new ExecutionException(e);
            }
        }
    }

    private static final class YearsData extends ResourceData {
        private static final long serialVersionUID = 1;

        @Override
        public Class<? extends Resource> getResourceClass() {
            return Years.class;
        }
    }

    private static void start() throws Exception {
        START.lock();
        try {
            if (!Gate.isInitialised()) {
                Gate.runInSandbox(true);
                Gate.init();
                // By hand, since GATE 9 cannot read class files of Java 17.
                ResourceData years = new YearsData();
                years.setName("Years");
                years.setClassName(Years.class.getName());
                Gate.getCreoleRegister().put(Years.class.getName(), years);
            }
        } finally {
            START.unlock();
        }
    }

    @Override
    public String title() {
        return "GATE Embedded";
    }

    @Override
    long over(List<String> texts) throws Exception {
        start();
        SerialAnalyserController controller =
                (SerialAnalyserController) Factory.createResource(SerialAnalyserController.class.getName());
        controller.add(new Years());
        Corpus corpus = Factory.newCorpus("texts");
        controller.setCorpus(corpus);
        long found = 0;
        for (String text : texts) {
            Document document = Factory.newDocument(text);
            corpus.add(document);
            controller.execute();
            found += document.getAnnotations().size();
            corpus.clear();
            Factory.deleteResource(document);
        }
        Factory.deleteResource(corpus);
        Factory.deleteResource(controller);
        return found;
    }
}
