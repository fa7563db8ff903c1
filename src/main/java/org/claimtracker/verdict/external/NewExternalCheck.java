package org.claimtracker.verdict.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.WebAddress;

/**
 * A check of another publisher as it comes from a file. Its texts are cleaned when it is made: what
 * cannot be seen goes, any white space becomes one space, and an empty text is none.
 *
 * @param claim what was checked, as they put it
 * @param claimants who said it, as they name them
 * @param claimedOn when it was said
 * @param language of the claim; null if nobody told
 * @param publisher who checked it
 * @param publisherUrl the publisher's site
 * @param url the review, which together with the claim tells one check from another
 * @param title of the review
 * @param label their rating, in their words; null if they gave only a number
 * @param ratingKey the rating of ours that an editor says their label stands for; null to keep it
 *     as theirs
 * @param axisValue from 1, false, to 5, true; null for none
 * @param checkedOn the day of the check
 * @param tags as given
 * @param notes keys of what was noticed about it when it was read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NewExternalCheck(
    @NotNull(message = "{not-blank}") @Size(max = MAX_CLAIM) String claim,
    @Size(max = MAX_CLAIMANTS) List<@Size(max = MAX_CLAIMANT) String> claimants,
    PartialDate claimedOn,
    @LanguageTag String language,
    @NotNull(message = "{not-blank}") @Size(max = MAX_PUBLISHER) String publisher,
    @WebAddress String publisherUrl,
    @NotNull @WebAddress String url,
    @Size(max = MAX_TITLE) String title,
    @Size(max = MAX_LABEL) String label,
    @Size(max = MAX_TAG) String ratingKey,
    @DecimalMin("1") @DecimalMax("5") Double axisValue,
    PartialDate checkedOn,
    @Size(max = MAX_TAGS) List<@Size(max = MAX_TAG) String> tags,
    @Size(max = MAX_TAGS) List<@Size(max = MAX_TAG) String> notes) {

  public static final int MAX_CLAIM = 4_000;
  public static final int MAX_CLAIMANTS = 10;
  public static final int MAX_CLAIMANT = 500;
  public static final int MAX_PUBLISHER = 200;
  public static final int MAX_TITLE = 500;
  public static final int MAX_LABEL = 500;
  public static final int MAX_TAGS = 20;
  public static final int MAX_TAG = 80;

  public NewExternalCheck {
    claim = CleanText.of(claim);
    claimants = CleanText.ofEach(claimants);
    language = CleanText.of(language);
    publisher = CleanText.of(publisher);
    publisherUrl = CleanText.of(publisherUrl);
    url = CleanText.of(url);
    title = CleanText.of(title);
    label = CleanText.of(label);
    ratingKey = CleanText.of(ratingKey);
    tags = CleanText.ofEach(tags);
    notes = CleanText.ofEach(notes);
  }

  /** The same for every row that tells of this check. */
  public String key() {
    return ExternalCheck.key(url, claim);
  }
}
