package org.claimtracker.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One record that a number counts: a publication, a correction or a complaint.
 *
 * @param number of a complaint; absent for anything else
 * @param at when it was published, corrected, retracted or received
 * @param kind why the claim was chosen, the kind of a correction, or what became of a complaint
 * @param claim the slug of the claim that it is about
 * @param seconds the time that the table is about; absent for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"at"})
public record CountedRecord(
    Long number,
    Instant at,
    String kind,
    String claim,
    String statement,
    String language,
    String claimant,
    Long seconds) {

  @JsonIgnore
  public Duration getTime() {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }
}
