package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.claimtracker.claim.Medium;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An intake without its text.
 *
 * @param sha256 of the text in UTF-8
 * @param rankedBy the version of the model that ranked its sentences: a machine's suggestion
 * @param sentences number of its sentences
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "id",
      "language",
      "title",
      "medium",
      "createdBy",
      "createdAt",
      "sha256",
      "rankedBy",
      "sentences"
    })
public record IntakeView(
    long id,
    String language,
    String title,
    String url,
    String publisher,
    String author,
    PartialDate publishedOn,
    Medium medium,
    String createdBy,
    Instant createdAt,
    String sha256,
    String rankedBy,
    int sentences) {

  /** In so few sentences, as a post has, the ranking is hardly better than their length. */
  private static final int FEW_SENTENCES = 5;

  /**
   * A new intake.
   *
   * @param earlierIntake id of the latest intake of the identical text
   * @param ranked the first page of its sentences, the most check-worthy first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(requiredProperties = {"intake", "ranked"})
  public record Result(IntakeView intake, Long earlierIntake, Page<SentenceView> ranked) {}

  /** An intake with its text, to which the offsets of sentences refer. */
  @Schema(requiredProperties = {"intake", "text"})
  public record WithText(IntakeView intake, String text) {}

  /** Whether its page lists the sentences in text order unless asked otherwise. */
  @JsonIgnore
  public boolean isOrderedByPlace() {
    return sentences <= FEW_SENTENCES;
  }

  static IntakeView of(Intake intake) {
    return new IntakeView(
        intake.id,
        intake.language,
        intake.title,
        intake.url,
        intake.publisher,
        intake.author,
        intake.publishedOn,
        intake.medium,
        intake.createdBy,
        intake.createdAt,
        intake.sha256,
        intake.rankedBy,
        intake.sentences);
  }
}
