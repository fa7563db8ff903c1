package org.claimtracker.exchange;

import org.claimtracker.claim.PartialDate;

/**
 * A check of this desk that was published elsewhere before, as on its former site.
 *
 * @param claimant null for none
 * @param ratingKey on the scale in use
 * @param summary readers see beside the rating
 * @param url where it was published
 * @param publishedOn the day of the check
 */
public record OwnCheck(
    String statement,
    String language,
    String claimant,
    PartialDate statedOn,
    String ratingKey,
    String summary,
    String url,
    PartialDate publishedOn) {}
