package org.claimtracker.exchange.imports;

import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.exchange.reading.ForeignReview;
import org.claimtracker.exchange.reading.LabelTable;
import org.claimtracker.language.text.Shortening;
import org.claimtracker.verdict.external.NewExternalCheck;

/** A row that was read, as a check of another publisher. */
final class ExternalRow {

  private static final String SHORTENED = "shortened";

  private ExternalRow() {}

  /**
   * @param publisher whose checks they are, where a row does not tell; null for the host of its
   *     address
   */
  static NewExternalCheck of(ForeignReview review, String publisher) {
    boolean told = !review.publisher().equals(review.host());
    String title = Shortening.of(review.title(), NewExternalCheck.MAX_TITLE);
    List<String> claimants =
        some(review.claimants(), NewExternalCheck.MAX_CLAIMANTS, NewExternalCheck.MAX_CLAIMANT);
    List<String> tags = some(review.tags(), NewExternalCheck.MAX_TAGS, NewExternalCheck.MAX_TAG);
    boolean shortened =
        title != null && !title.equals(review.title())
            || !claimants.equals(review.claimants())
            || !tags.equals(review.tags());
    return new NewExternalCheck(
        review.claim(),
        claimants,
        review.claimedOn(),
        review.language(),
        Shortening.of(
            told || publisher == null ? review.publisher() : publisher,
            NewExternalCheck.MAX_PUBLISHER),
        review.publisherUrl(),
        review.url(),
        title,
        review.label(),
        LabelTable.KEEP.equals(review.axis()) ? null : review.axis(),
        review.number(),
        review.day(),
        tags,
        notes(review, shortened));
  }

  private static List<String> notes(ForeignReview review, boolean shortened) {
    return Stream.concat(
            review.notes().stream().map(note -> note.kind().title()),
            shortened ? Stream.of(SHORTENED) : Stream.empty())
        .distinct()
        .limit(NewExternalCheck.MAX_TAGS)
        .toList();
  }

  private static List<String> some(List<String> texts, int most, int length) {
    return texts.stream().map(text -> Shortening.of(text, length)).distinct().limit(most).toList();
  }
}
