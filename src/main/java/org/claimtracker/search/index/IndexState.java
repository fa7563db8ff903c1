package org.claimtracker.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of this node's index.
 *
 * @param state READY: up to date, or about to be; CATCHING_UP: far behind, so the database answers;
 *     REBUILDING: being rebuilt, while an older index or the database answers; UNAVAILABLE: cannot
 *     be used
 * @param entriesBehind entries of the record not yet indexed; absent without an index
 * @param claims number of claims indexed; absent without an index
 * @param rebuiltClaims number of claims in the new index so far
 * @param totalClaims number of claims it will have
 * @param model the embedding model that answers
 * @param withoutEmbedding statements without an embedding by it
 * @param nextModel the model that was chosen and answers once it has read everything; absent if it
 *     answers already
 * @param withoutNextEmbedding statements without an embedding by it
 * @param others the index of the checks of other publishers; absent without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"state", "model"})
record IndexState(
    State state,
    Long entriesBehind,
    Integer claims,
    Long rebuiltClaims,
    Long totalClaims,
    String model,
    Integer withoutEmbedding,
    String nextModel,
    Integer withoutNextEmbedding,
    Others others) {

  /**
   * The index of the checks of other publishers, which follows the record apart.
   *
   * @param entriesBehind entries of the record not yet indexed; all of them while it fills
   * @param checks number of checks indexed
   * @param withoutEmbedding claims without an embedding
   */
  @Schema(
      name = "ExternalIndexState",
      requiredProperties = {"entriesBehind", "checks", "withoutEmbedding"})
  record Others(long entriesBehind, int checks, int withoutEmbedding) {}

  enum State {
    READY,
    CATCHING_UP,
    REBUILDING,
    UNAVAILABLE
  }
}
