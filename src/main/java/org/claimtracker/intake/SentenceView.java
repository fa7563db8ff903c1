package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimtracker.claim.naming.KnownName;
import org.claimtracker.intake.ranking.Trait;
import org.claimtracker.language.speaker.Speaker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sentence of an intake with the machine's suggestion.
 *
 * @param number position in the text, from 1
 * @param rank by score, from 1; absent while the text is still being read
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param recordingOffset where it is said, in seconds from the start of the recording; absent where
 *     the text has no stamps
 * @param score from 0 to 1; above one half the model finds it worth checking
 * @param suggestedBy {@code machine}: not a person's judgement
 * @param model the version of the model that scored it
 * @param claimant slug of the known claimant of that name, for whom a claim would be logged
 * @param nearClaimants known claimants who may be meant where none has that name
 * @param decision a person's decision, if there is one
 * @param claim slug of the claim logged from it
 * @param earlier claims of the desk that may match; absent where they are not looked up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "number",
      "start",
      "end",
      "text",
      "score",
      "suggestedBy",
      "model",
      "reasons"
    })
public record SentenceView(
    int number,
    Integer rank,
    int start,
    int end,
    String text,
    Double recordingOffset,
    double score,
    String suggestedBy,
    String model,
    List<ReasonView> reasons,
    Speaker speaker,
    String claimant,
    List<KnownName> nearClaimants,
    Decision decision,
    String decidedBy,
    String claim,
    EarlierView.Of earlier) {

  static final String MACHINE = "machine";

  /** A reason for or against checking a sentence. */
  @Schema(requiredProperties = {"trait", "description", "raisesScore"})
  public record ReasonView(Trait trait, String description, boolean raisesScore) {

    static ReasonView of(Trait trait) {
      return new ReasonView(trait, trait.says, trait.weight > 0);
    }
  }

  static SentenceView of(SpottedSentence sentence, String rankedBy, KnownClaimants known) {
    return new SentenceView(
        sentence.number,
        sentence.rankNumber,
        sentence.startOffset,
        sentence.endOffset,
        sentence.text,
        seconds(sentence.recordingOffset),
        rounded(sentence.score),
        MACHINE,
        rankedBy,
        sentence.reasons().stream().map(ReasonView::of).toList(),
        sentence.speaker(),
        known.slug(sentence.speaker()),
        known.near(sentence),
        sentence.decision(),
        sentence.decidedBy(),
        sentence.claim() == null ? null : sentence.claim().slug,
        null);
  }

  /** The view while the text is still being read. */
  static SentenceView of(int number, Spotting.Spotted spotted, String rankedBy) {
    return new SentenceView(
        number,
        null,
        spotted.sentence().start(),
        spotted.sentence().end(),
        spotted.sentence().text(),
        seconds(spotted.at()),
        rounded(spotted.score()),
        MACHINE,
        rankedBy,
        spotted.traits().reasons().stream().map(ReasonView::of).toList(),
        spotted.speaker(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  SentenceView with(EarlierView.Of found) {
    return new SentenceView(
        number,
        rank,
        start,
        end,
        text,
        recordingOffset,
        score,
        suggestedBy,
        model,
        reasons,
        speaker,
        claimant,
        nearClaimants,
        decision,
        decidedBy,
        claim,
        found);
  }

  /** {@code 01:04} or {@code 1:01:04}, for people; null where the text has no stamps. */
  @JsonIgnore
  public String stamp() {
    if (recordingOffset == null) {
      return null;
    }
    long seconds = recordingOffset.longValue();
    String minutes = "%02d:%02d".formatted(seconds / 60 % 60, seconds % 60);
    return seconds < 3600 ? minutes : seconds / 3600 + ":" + minutes;
  }

  private static Double seconds(Long millis) {
    return millis == null ? null : millis / 1000.0;
  }

  private static double rounded(double score) {
    return Math.round(score * 1000) / 1000.0;
  }
}
