package org.claimtracker.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts, and the words in them that say something. */
class PostTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It burns! https://t.co/0eJ1 | It burns!",
        "Look pic.twitter.com/0eJtw at this | Look at this",
        "#AustralianFires again @realAnnBerg | Australian Fires again real Ann Berg",
        "Fire 🔥🔥 in Львів 🇺🇦 | Fire in Львів",
        "It burns. — Ann Berg (@annberg) January 6, 2020 | It burns. Ann Berg",
        "Було — стало | Було — стало",
        "https://a.example/only | ''"
      })
  void only_words_are_left(String post, String words) {
    assertThat(new Post(post).words()).isEqualTo(words);
  }
}
