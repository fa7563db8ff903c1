package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.claimtracker.language.speaker.Speaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statement that a claim is logged with; {@code #} stands for a line break. */
class ClaimClauseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | QUOTED | The leader told reporters: \"Even this night, after the talk, 150 drones struck energy infrastructure\". | Even this night, after the talk, 150 drones struck energy infrastructure",
        "en | QUOTED_IN_PART | “We will win,” campaign adviser John Doe of Exampleton said on Monday. | We will win",
        "en | QUOTED | “We won the vote,” Jane Roe said, “and we will win again.” | We won the vote, and we will win again.",
        "en | QUOTED | He told reporters on Tuesday: “We need to understand what it is about. | We need to understand what it is about.",
        "en | QUOTED | And prices fell by half,” he said. | And prices fell by half",
        "en | QUOTED | That Statement will be put out shortly.\" | That Statement will be put out shortly.",
        "en | QUOTED_IN_PART | The deal with the city was “a disaster for all,” Jane Roe said. | The deal with the city was “a disaster for all”",
        "en | QUOTED_IN_PART | It prompted Jane Roe to accuse them of “effectively rejecting” a ceasefire. | It prompted Jane Roe to accuse them of “effectively rejecting” a ceasefire.",
        "en | QUOTED_IN_PART | In a statement, the council described the talks as a \"frank exchange of views.\" | In a statement, the council described the talks as a \"frank exchange of views.\"",
        "de | QUOTED | „Die Preise fielen um die Hälfte“, sagte Max Muster. | Die Preise fielen um die Hälfte",
        "uk | QUOTED | Вона заявила: «Ціни впали вдвічі». | Ціни впали вдвічі",
        "fr | QUOTED | « Les prix ont baissé de moitié », a déclaré Anne Durand. | Les prix ont baissé de moitié",
        "en | | LA CROSSE, Wis. (AP) — The mayor resigned on Monday. | The mayor resigned on Monday.",
        "en | | 2. The city spent three million#pounds on infra-#structure. | The city spent three million pounds on infra-structure.",
        "en | | The city spent three million#> pounds. | The city spent three million pounds.",
        "en | | “Prices fell.” | Prices fell.",
        "en | REPORTED | Jane Roe said that prices fell. | Jane Roe said that prices fell."
      })
  void a_claim_is_the_quotation_s_own_clause(
      String language, String by, String sentence, String statement) {
    assertThat(
            ClaimClause.of(
                sentence.replace('#', '\n'),
                by == null ? null : Speaker.By.valueOf(by),
                Locale.forLanguageTag(language)))
        .isEqualTo(statement);
  }
}
