package org.claimtracker.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far this node's index is.
 *
 * @param state READY when it holds all that is in the record, or will in a moment; CATCHING_UP when
 *     it lacks much of it: the database answers as long; REBUILDING while it is made anew: an older
 *     one serves as long, or the database does; UNAVAILABLE when it cannot be used
 * @param behind entries of the record that it still has to take in; absent without an index
 * @param claims that can be found; absent without an index
 * @param rebuilt how many claims the new index has already
 * @param ofClaims how many it will have
 * @param model whose vectors are in it
 * @param withoutMeaning statements whose vector is still missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"state", "model"})
record IndexState(
    State state,
    Long behind,
    Integer claims,
    Long rebuilt,
    Long ofClaims,
    String model,
    Integer withoutMeaning) {

  enum State {
    READY,
    CATCHING_UP,
    REBUILDING,
    UNAVAILABLE
  }
}
