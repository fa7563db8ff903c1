package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of {@code src/docs/workflow.md} say what the code does. */
class WorkflowDocumentTest {

  private static final String WORKFLOW = read("src/docs/workflow.md");

  @ParameterizedTest
  @EnumSource(Move.class)
  void every_move_stands_in_the_table_of_moves(Move move) {
    String from =
        listed(move.claimStates)
            + (move.revisionStates.isEmpty() ? "" : "; revision " + listed(move.revisionStates));
    assertThat(WORKFLOW)
        .contains(
            "| `%s` | %s | %s | %s | `%s` |"
                .formatted(move.title(), move.summary, from, move.to, move.permission));
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void every_rule_stands_in_the_table_of_rules(Rule rule) {
    assertThat(WORKFLOW).contains("| `%s` | %s |".formatted(rule.title(), rule.requirement));
  }

  @Test
  void every_switch_of_the_policy_is_documented() {
    assertThat(
            Arrays.stream(DeskPolicy.Rules.class.getMethods())
                .map(method -> "`claims.policy.rules." + kebab(method.getName()) + "`"))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(WORKFLOW).contains(key));
  }

  private static String listed(Set<? extends Enum<?>> states) {
    return states.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
