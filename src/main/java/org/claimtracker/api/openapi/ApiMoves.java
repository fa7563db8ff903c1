package org.claimtracker.api.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.review.Move;
import org.claimtracker.review.Rule;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents each move from the table of moves and the list of rules. */
final class ApiMoves {

  private ApiMoves() {}

  static void describe(Operation operation, Function<String, APIResponse> problem) {
    move(operation.getOperationId())
        .ifPresent(
            move -> {
              operation.setTags(List.of("Moves"));
              operation.setSummary(move.summary);
              operation.setDescription(passage(move));
              operation
                  .getResponses()
                  .addAPIResponse(
                      "409", problem.apply("Not allowed in the current state; see `unmet`"))
                  .addAPIResponse("422", problem.apply(rulesAskedAt(move)));
            });
  }

  private static Optional<Move> move(String operationId) {
    return Arrays.stream(Move.values())
        .filter(move -> operationId(move).equals(operationId))
        .findFirst();
  }

  /** {@code take-up} becomes {@code takeUp}. */
  static String operationId(Move move) {
    String[] words = move.title().split("-");
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  private static String passage(Move move) {
    String revision =
        switch (move.subject) {
          case CLAIM -> "";
          case OPEN_REVISION -> " Its open revision is %s.";
          case OPEN_REVISION_OR_NEW -> " Its open revision, if any, is %s.";
          case STANDING_REVISION -> " Its published revision is %s.";
        };
    return "The claim is %s.%s Afterwards: %s. Requires the permission `%s`."
        .formatted(
            listed(move.claimStates),
            revision.formatted(listed(move.revisionStates)),
            move.to,
            move.permission);
  }

  private static String rulesAskedAt(Move move) {
    String rules =
        Arrays.stream(Rule.values())
            .filter(rule -> rule.appliesTo(move))
            .map(rule -> "\n- `" + rule.title() + "`: " + rule.requirement)
            .collect(Collectors.joining());
    return rules.isEmpty()
        ? "Breaks rules; `violations` lists them all"
        : "Rules are unmet; `unmet` lists them all. Checked here, if the desk's policy enables"
            + " them:\n"
            + rules;
  }

  private static String listed(Set<? extends Enum<?>> states) {
    return states.stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
  }
}
