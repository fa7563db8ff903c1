package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts, and their meaningful words. */
class PostTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It burns! https://t.co/0eJ1 | It burns!",
        "Look pic.twitter.com/0eJtw at this | Look at this",
        "#AustralianFires again @realAnnBerg | Australian Fires again real Ann Berg",
        "#RIPDrake and #MillionMAGAMarch | RIP Drake and Million MAGA March",
        "It was 47 °C in the shade | It was 47 °C in the shade",
        "Fire 🔥🔥 in Львів 🇺🇦 | Fire in Львів",
        "It burns. — Ann Berg (@annberg) January 6, 2020 | It burns. Ann Berg",
        "Було — стало | Було — стало",
        "https://a.example/only | ''"
      })
  void only_words_are_left(String post, String words) {
    assertThat(new PostText(post).words()).isEqualTo(words);
  }

  @Test
  @Timeout(60)
  void a_dash_and_thousands_of_spaces_are_soon_read() {
    String post = "It burns — " + " ".repeat(9_900) + "again";

    for (int n = 0; n < 100; n++) {
      assertThat(new PostText(post).words()).isEqualTo("It burns — again");
    }
  }

  @Test
  void a_letter_keeps_as_many_marks_as_any_language_has() {
    assertThat(new PostText("It burn" + "\u0301".repeat(9_000) + "s").words())
        .isEqualTo("It burn" + "\u0301".repeat(30) + "s");
  }
}
