package org.claimtracker.intake.training;

import java.util.Locale;
import java.util.Optional;
import org.claimtracker.intake.ranking.Meaning;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.language.speaker.Speaker;

/**
 * A sentence that the desk kept or dismissed.
 *
 * @param intakeId the intake that it belongs to
 * @param language of that text
 * @param speaker name, kind and how it was recognised; null for none
 */
public record PastDecision(
    long intakeId,
    String language,
    String text,
    String speaker,
    Speaker.Kind kind,
    Speaker.By by,
    boolean kept) {

  TrainedModel.Example example(Optional<Meaning> meaning) {
    return TrainedModel.Example.of(
        text, traits(), meaning.map(known -> known.of(text)).orElse(null), kept);
  }

  Traits traits() {
    Speaker said = speaker == null ? null : new Speaker(speaker, kind, by);
    return Traits.of(text, said, Locale.forLanguageTag(language));
  }
}
