package org.glossator.plugins.quotes.speaker;

import org.glossator.plugins.quotes.model.Calibration;
import org.glossator.plugins.quotes.model.LinearModel;

/**
 * All that was learned for marked words.
 *
 * @param speech tells speech from other marked words
 * @param speaker tells the speaker from other candidates
 * @param calibration how often a quote with its speaker is right
 */
record Model(LinearModel<SpeechFeature> speech, LinearModel<Feature> speaker, Calibration calibration) {

    /** The model that ships. */
    static final Model SHIPPED = new Model(
            LinearModel.read(SpeechFeature.class, "speech.txt"),
            LinearModel.read(Feature.class, "speaker.txt"),
            Calibration.read(Model.class, "calibration.txt"));
}
