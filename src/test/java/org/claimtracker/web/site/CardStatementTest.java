package org.claimtracker.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.FontRenderContext;
import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement on a preview image is never cut without an ellipsis. */
class CardStatementTest {

  private static final FontRenderContext LETTERS = new FontRenderContext(null, true, false);
  private static final float ROOM = 1056;

  @Test
  void what_has_room_is_shown_as_it_is() {
    assertThat(set("“150 drones struck", "”").text()).isEqualTo("“150 drones struck”");
    assertThat(set("“" + "drones ".repeat(30).strip(), "”").text()).doesNotContain("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“One hundred and fifty drones struck energy infrastructure and transport ",
        "«Сто п’ятдесят безпілотників ударили по енергетиці й транспорту ",
        "”قال إن مئة وخمسين طائرة مسيرة ضربت البنية التحتية للطاقة والنقل ",
        "”מאה וחמישים מל״טים פגעו בתשתיות האנרגיה והתחבורה NATO 2025 "
      })
  void what_is_too_long_ends_after_a_whole_word(String words) {
    String statement = words.repeat(12).strip();
    CardStatement set = set(statement, "»");

    assertThat(set.text()).endsWith("…»");
    String begun = set.text().substring(0, set.text().length() - 2);
    assertThat(statement).startsWith(begun + " ");
    fits(set);
  }

  @ParameterizedTest
  @ValueSource(strings = {"далекобійних", "Donaudampfschifffahrtsgesellschaft", "é", "👩‍🚒", "语言"})
  void a_text_without_spaces_is_cut_between_letters(String letters) {
    String statement = letters.repeat(800);
    CardStatement set = set(statement, "”");

    assertThat(set.text()).endsWith("…”");
    String begun = set.text().substring(0, set.text().length() - 2);
    assertThat(statement).startsWith(begun);
    BreakIterator letter = BreakIterator.getCharacterInstance();
    letter.setText(statement);
    assertThat(letter.isBoundary(begun.length())).isTrue();
    fits(set);
  }

  @Test
  void what_is_written_from_the_right_is_cut_at_its_left() {
    CardStatement set = set("قال NATO إن الطائرات المسيرة ضربت البنية ".repeat(20).strip(), "»");

    assertThat(set.lines()).noneMatch(TextLayout::isLeftToRight);
    TextLayout last = set.lines().get(set.lines().size() - 1);
    int sign = last.getCharacterCount() - 2;
    assertThat(
            last.getVisualHighlightShape(TextHitInfo.leading(sign), TextHitInfo.trailing(sign))
                .getBounds2D()
                .getCenterX())
        .isLessThan(last.getAdvance() / 4);
  }

  private static CardStatement set(String statement, String closing) {
    return CardStatement.set(statement, closing, LETTERS, ROOM);
  }

  private static void fits(CardStatement set) {
    assertThat(set.lines()).hasSize(6);
    assertThat(set.lines()).allMatch(line -> line.getVisibleAdvance() <= ROOM + 1);
  }
}
