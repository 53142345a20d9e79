package org.glossator.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.collection.CollectionReaderDescription;
import org.apache.uima.fit.component.CasCollectionReader_ImplBase;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.pipeline.SimplePipeline;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.util.Progress;
import org.apache.uima.util.ProgressImpl;

/** Apache UIMA: uimaFIT's SimplePipeline, one for each thread, over its share of the texts. */
public final class UimaPipeline extends Shares {

    /** The texts of one thread; uimaFIT makes readers by reflection, so they are found by a number. */
    private static final List<Share> SHARES = java.util.Collections.synchronizedList(new ArrayList<>());

    private static final class Share {
        final List<String> texts;
        long found;

        Share(List<String> texts) {
            this.texts = texts;
        }
    }

    /** Reads a share. */
    public static final class Reader extends CasCollectionReader_ImplBase {
        private Share share = new Share(List.of());
        private int next;

        @Override
        public void initialize(UimaContext context) {
            share = SHARES.get((Integer) context.getConfigParameterValue("share"));
        }

        @Override
        public void getNext(CAS cas) {
            cas.setDocumentText(share.texts.get(next++));
            cas.setDocumentLanguage("en");
        }

        @Override
        public boolean hasNext() {
            return next < share.texts.size();
        }

        @Override
        public Progress[] getProgress() {
            return new Progress[] {new ProgressImpl(next, share.texts.size(), Progress.ENTITIES)};
        }
    }

    /** Finds years. */
    public static final class Years extends JCasAnnotator_ImplBase {
        private Share share = new Share(List.of());

        @Override
        public void initialize(UimaContext context) {
            share = SHARES.get((Integer) context.getConfigParameterValue("share"));
        }

        @Override
        public void process(JCas cas) {
            Matcher matcher = YEAR.matcher(cas.getDocumentText());
            while (matcher.find()) {
                new Annotation(cas, matcher.start(), matcher.end()).addToIndexes();
                share.found++;
            }
        }
    }

    @Override
    public String title() {
        return "Apache UIMA";
    }

    @Override
    long over(List<String> texts) throws Exception {
        Share share = new Share(texts);
        int number;
        synchronized (SHARES) {
            number = SHARES.size();
            SHARES.add(share);
        }
        CollectionReaderDescription reader =
                CollectionReaderFactory.createReaderDescription(Reader.class, "share", number);
        AnalysisEngineDescription years =
                AnalysisEngineFactory.createEngineDescription(Years.class, "share", number);
        SimplePipeline.runPipeline(reader, years);
        return share.found;
    }
}
