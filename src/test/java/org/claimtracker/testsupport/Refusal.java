package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.claimtracker.testsupport.Http.Answer;

/** The requirements for every refusal: problem details in plain words that reveal no internals. */
public final class Refusal {

  /** Packages, stack frames, and terms that only the server's programmers use. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b(java|jakarta|org|com|io)\\.\\w+\\.|Exception|\\tat |\\$[A-Z]|[a-z]+[A-Z]\\w*\\.[a-z]+\\("
              + "|deserializ|FAIL_ON|\\bEnum\\b|\\w token \\(|Trailing token|NewClaim|ArrayList|getMax");

  private Refusal() {}

  public static Answer refused(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.header("Content-Type"))
        .as("%s", answer.text())
        .startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("title").asText()).isNotBlank();
    assertThat(answer.json().path("detail").asText()).isNotBlank();
    assertThat(answer.text()).doesNotContainPattern(INSIDE);
    return answer;
  }

  /** Refused, because of this field alone. */
  public static Answer refused(Answer answer, int status, String field) {
    assertThat(refused(answer, status).violations()).as("%s", answer.text()).containsExactly(field);
    return answer;
  }
}
