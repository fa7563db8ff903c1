package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimtracker.claim.Appearance;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.TopicView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that readers see of one revision, frozen at publication: later edits on the desk do
 * not show.
 *
 * @param language that of the statement
 * @param inLanguage that of the verdict's own texts
 * @param correction what this revision corrects
 * @param corrections those of this and the earlier revisions, newest first; added when it is read,
 *     and absent if there are none
 * @param importedFrom where the revision came from, if this desk did not review it
 * @param reviewedBy names of those who approved it; empty for an imported revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "slug",
      "revision",
      "statement",
      "language",
      "topics",
      "appearances",
      "rating",
      "inLanguage",
      "evidence",
      "reviewedBy",
      "firstPublishedAt",
      "publishedAt"
    })
public record PublishedVerdict(
    String slug,
    int revision,
    String statement,
    String language,
    ClaimantView claimant,
    PartialDate statedOn,
    List<TopicView> topics,
    List<AppearanceDetails> appearances,
    RatingView rating,
    String inLanguage,
    String summary,
    String explanation,
    List<CitedEvidence> evidence,
    SelectionReason selectionReason,
    String noPrimaryReason,
    String noSupportFound,
    String noRefutationFound,
    Correction correction,
    List<PublishedCorrection> corrections,
    String importedFrom,
    List<String> reviewedBy,
    Instant firstPublishedAt,
    Instant publishedAt) {

  public PublishedVerdict {
    // Documents from before verdicts had a language of their own.
    inLanguage = inLanguage == null ? language : inLanguage;
  }

  /** Freezes a revision in its current state. */
  public static PublishedVerdict of(
      Claim claim,
      List<Appearance> appearances,
      Revision revision,
      List<String> reviewedBy,
      Instant firstPublishedAt,
      Instant publishedAt) {
    return new PublishedVerdict(
        claim.slug,
        revision.number,
        claim.statement,
        claim.language,
        ClaimantView.of(claim.claimant),
        claim.statedOn,
        TopicView.of(claim.topics),
        appearances.stream().map(AppearanceDetails::of).toList(),
        RatingView.of(revision.rating()),
        revision.inLanguage(),
        revision.summary(),
        revision.explanation(),
        revision.cited().stream()
            .sorted(Comparator.comparing(evidence -> evidence.id))
            .map(CitedEvidence::of)
            .toList(),
        revision.selectionReason(),
        revision.noPrimaryReason(),
        revision.noSupportFound(),
        revision.noRefutationFound(),
        revision.correction(),
        null,
        revision.importedFrom,
        reviewedBy,
        firstPublishedAt,
        publishedAt);
  }

  /** A copy marked as imported, without reviewers. */
  public PublishedVerdict importedFrom(String where) {
    return copy(corrections, where, List.of());
  }

  /** A copy that tells all of these corrections. */
  public PublishedVerdict withCorrections(List<PublishedCorrection> all) {
    return copy(all.isEmpty() ? null : all, importedFrom, reviewedBy);
  }

  private PublishedVerdict copy(
      List<PublishedCorrection> all, String where, List<String> reviewers) {
    return new PublishedVerdict(
        slug,
        revision,
        statement,
        language,
        claimant,
        statedOn,
        topics,
        appearances,
        rating,
        inLanguage,
        summary,
        explanation,
        evidence,
        selectionReason,
        noPrimaryReason,
        noSupportFound,
        noRefutationFound,
        correction,
        all,
        where,
        reviewers,
        firstPublishedAt,
        publishedAt);
  }

  /**
   * The least severe kind of correction that fits the difference between this and a later one. Any
   * change of words is at least a clarification, but for the mending of typing errors.
   */
  public CorrectionKind leastCorrectionTo(PublishedVerdict later) {
    if (!rating.saysTheSameAs(later.rating)) {
      return CorrectionKind.RATING_CHANGE;
    }
    boolean factsChanged =
        !statement.equals(later.statement)
            || !language.equals(later.language)
            || !Objects.equals(claimant, later.claimant)
            || !Objects.equals(statedOn, later.statedOn)
            || !appearances.equals(later.appearances)
            || !evidence.equals(later.evidence)
            || !Figures.in(summary, explanation)
                .equals(Figures.in(later.summary, later.explanation));
    if (factsChanged) {
      return CorrectionKind.CORRECTION;
    }
    return selectionReason == later.selectionReason
            && rating.isWordedLike(later.rating)
            && inLanguage.equals(later.inLanguage)
            && topics.equals(later.topics)
            && isTheSameButForTypingErrors(later)
        ? CorrectionKind.TYPO
        : CorrectionKind.CLARIFICATION;
  }

  private boolean isTheSameButForTypingErrors(PublishedVerdict later) {
    List<String> was = texts();
    List<String> is = later.texts();
    List<String> now = Stream.concat(Stream.of(statement), is.stream()).toList();
    TypingError error =
        new TypingError(inLanguage, now, word -> Revision.isUsedAboutAnotherThan(slug, word));
    return IntStream.range(0, was.size())
        .allMatch(text -> error.isAllBetween(was.get(text), is.get(text)));
  }

  private List<String> texts() {
    return Arrays.asList(summary, explanation, noPrimaryReason, noSupportFound, noRefutationFound);
  }
}
