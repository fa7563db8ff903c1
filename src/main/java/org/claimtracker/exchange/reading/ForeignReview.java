package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.exchange.reading.text.ReviewAddress;

/**
 * One check of another desk, as cleaned from a row of a file.
 *
 * @param claimants as told; several where the file names several, and none where it names none
 * @param url the address of the check, http or https
 * @param publisher as told; else the host of the address
 * @param publisherUrl as told; null if nothing tells it
 * @param label of the rating, in the publisher's words; null if there is only a number
 * @param axis what the table of labels makes of the label: the key of a rating, or {@link
 *     LabelTable#KEEP}; null if there is no label, or none that the table knows
 * @param number from 1 for false to 5 for true, read against its own best and worst; null for none
 * @param day of the check; null if none is told or understood
 * @param claimedOn when it was claimed; null if none is told or understood
 * @param language of the claim, as told; null if nothing tells it, or its letters do not fit
 * @param notes what to point out to an editor; never a reason to refuse
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForeignReview(
    RowPlace place,
    String claim,
    List<String> claimants,
    String title,
    String url,
    String publisher,
    String publisherUrl,
    String label,
    String axis,
    Double number,
    PartialDate day,
    PartialDate claimedOn,
    String language,
    List<String> tags,
    List<String> appearances,
    List<ReadingNote> notes) {

  /** By which labels are told apart: the host of the address, without {@code www.}. */
  public String host() {
    return ReviewAddress.host(url);
  }
}
