package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtracker.claim.naming.KnownName;
import org.claimtracker.claim.naming.NearestNames;
import org.claimtracker.language.text.OtherScript;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim in answer to what logged or changed it, with what is known already and may be the same.
 *
 * @param nearNames known names near to those of claimants and topics that the request made
 * @param sameAddress other claims that appeared at an address of this one, the newest first
 * @param likelySame claims that very likely say the same
 * @param otherScript null if the statement is in a script that its language is written in
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    requiredProperties = {
      "slug",
      "statement",
      "language",
      "topics",
      "state",
      "loggedBy",
      "loggedAt",
      "updatedAt",
      "version"
    })
public record ClaimAnswer(
    @JsonUnwrapped ClaimSummary claim,
    @Schema(
            description =
                "Known names near to new ones, the nearest first: merge what is one. Absent if"
                    + " there are none.")
        List<NearNames> nearNames,
    @Schema(
            description =
                "Other claims that appeared at the same address. Absent if there are none.")
        List<SameAddress> sameAddress,
    @Schema(
            description =
                "Claims logged before that very likely say the same, the most likely first: a"
                    + " machine's suggestion, in the answer to logging that asks for it. Absent if"
                    + " there are none.")
        List<LikelySame> likelySame,
    @Schema(
            description =
                "The script of the statement, where its language is not written in it, and the"
                    + " language that it may be. Absent where they fit.")
        OtherScript otherScript) {

  private static final int MAX_NEAR = 5;
  private static final int MAX_AT_ADDRESS = 10;

  /**
   * A new name and the known ones near to it.
   *
   * @param field {@code claimant} or {@code topics}
   */
  @Schema(requiredProperties = {"field", "name", "known"})
  public record NearNames(
      @Schema(examples = "claimant") String field,
      @Schema(examples = "Zelensky") String name,
      List<KnownName> known) {}

  /** A claim that appeared at the same address. */
  @Schema(requiredProperties = {"slug", "statement", "state"})
  public record SameAddress(String slug, String statement, ClaimState state) {}

  /** A claim that very likely says the same, and how likely. */
  @Schema(requiredProperties = {"slug", "statement", "state", "score"})
  public record LikelySame(String slug, String statement, ClaimState state, double score) {}

  /** The same with what very likely says the same. */
  public ClaimAnswer with(List<LikelySame> likely) {
    return new ClaimAnswer(claim, nearNames, sameAddress, likely, otherScript);
  }

  public static ClaimAnswer of(Claim claim) {
    List<NearNames> near = new ArrayList<>();
    if (claim.claimant != null && claim.claimant.addedNow()) {
      Map<String, String> added = Map.of(claim.claimant.name, claim.claimant.slug);
      near.addAll(near("claimant", NearestNames.CLAIMANTS, added));
    }
    Map<String, String> topics = Topic.addedNow(claim.topics);
    if (!topics.isEmpty()) {
      near.addAll(near("topics", NearestNames.TOPICS, topics));
    }
    return new ClaimAnswer(
        ClaimSummary.of(claim),
        near,
        Appearance.atSameAddress(claim, MAX_AT_ADDRESS).stream()
            .map(other -> new SameAddress(other.slug, other.statement, other.state()))
            .toList(),
        List.of(),
        OtherScript.of(claim.statement, claim.language).orElse(null));
  }

  private static List<NearNames> near(
      String field, NearestNames names, Map<String, String> slugsByName) {
    return names.toEach(slugsByName.keySet(), MAX_NEAR + 1).entrySet().stream()
        .map(
            near ->
                new NearNames(
                    field,
                    near.getKey(),
                    near.getValue().stream()
                        .filter(known -> !known.slug().equals(slugsByName.get(near.getKey())))
                        .limit(MAX_NEAR)
                        .toList()))
        .filter(near -> !near.known().isEmpty())
        .toList();
  }
}
