package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a typing error, and what is a change of words that readers are told of. */
class TypingErrorTest {

  private static final Set<String> USED_ELSEWHERE =
      Set.of("the", "legal", "form", "was", "true", "they", "in", "to", "counted", "now", "able");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Nobody counted them | Nobody counted them.",
        "en | Nobody  counted them | Nobody counted them",
        "en | They were cuonted twice | They were counted twice",
        "en | They were countd twice | They were counted twice",
        "en | They were counnted twice | They were counted twice",
        "en | They were coynted twice | They were counted twice",
        "en | They wree cuonted twice | They were counted twice",
        "en | Teh office counted | The office counted",
        "en | The head ofthe office | The head of the office",
        "uk | Ніхто не рахувва дронів | Ніхто не рахував дронів",
      })
  void a_typing_error_is_mended(String language, String before, String after) {
    assertThat(isTypingError(language, before, after)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It is true | It is not true",
        "en | It is now true | It is not true",
        "en | It is nt true | It is not true",
        "en | It is true | It is",
        "en | The office said it | It said the office",
        "en | It was legal then | It was regal then",
        "en | The form was true | The from was true",
        "en | They came in to town | They came into town",
        "en | It is no table fact | It is notable fact",
        "en | It counted 12 drones | It counted 13 drones",
        "en | It counted fivr drones | It counted five drones",
        "en | It was said by Smyth then | It was said by Smith then",
        "en | It was said by smith then | It was said by Smith then",
        "en | It rose by 5 % then | It rose by 5 then",
        "en | All of it holds | ~~All of it~~ holds",
        "en | They were cuonted twice | They were recounted twice",
        "uk | Він мав рацію | Вів мав рацію",
        "pl | To jest ni prawda | To jest nie prawda",
        "zh | 他有数据 | 他没数据",
      })
  void any_other_change_of_words_is_more(String language, String before, String after) {
    assertThat(isTypingError(language, before, after)).isFalse();
  }

  private static boolean isTypingError(String language, String before, String after) {
    return new TypingError(language, List.of(after), USED_ELSEWHERE::contains)
        .isAllBetween(before, after);
  }
}
