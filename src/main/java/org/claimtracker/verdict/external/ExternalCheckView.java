package org.claimtracker.verdict.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimtracker.claim.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check of another publisher, as everybody may see it. Claim, label and days are the publisher's;
 * this desk vouches for none of them.
 *
 * @param url the review, on the publisher's site
 * @param label the publisher's rating in its own words
 * @param comparableRating the rating of this desk's that an editor says the label stands for
 * @param axisValue the publisher's number, brought to 1 for false and 5 for true
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"key", "claim", "publisher", "url"})
public record ExternalCheckView(
    String key,
    String claim,
    String language,
    List<String> claimants,
    PartialDate claimedOn,
    String publisher,
    String publisherUrl,
    String url,
    String title,
    String label,
    String comparableRating,
    Double axisValue,
    PartialDate checkedOn,
    List<String> tags) {

  public static ExternalCheckView of(ExternalCheck check) {
    return new ExternalCheckView(
        check.checkKey,
        check.claim,
        check.language,
        check.claimants(),
        check.claimedOn,
        check.publisher,
        check.publisherUrl,
        check.url,
        check.title,
        check.label,
        check.ratingKey,
        check.axisValue,
        check.checkedOn,
        check.tags());
  }
}
