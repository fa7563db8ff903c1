package org.claimtracker.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimtracker.Desk;
import org.junit.jupiter.api.Test;

/** Whatever is typed into the search, the answer is clear and soon there. */
@QuarkusTest
class HostileSearchTest extends Desk {

  @Test
  void a_hostile_search_gets_a_clear_answer() {
    reader.get("/api/v1/verdicts?q=" + "x".repeat(10_000)).expect(414);
    assertThat(reader.get("/api/v1/verdicts?q=" + "x".repeat(3_000)).expect(422).violations())
        .containsExactly("q");
    assertThat(checker.http.get("/api/v1/claims?q=" + "x".repeat(3_000)).expect(422).violations())
        .containsExactly("q");
    for (String typed :
        List.of(
            "***",
            "a* b* c* d*",
            "?",
            "\"unbalanced",
            "\"",
            "\"\"\"\"",
            "((((",
            "a AND OR NOT",
            "statement:x",
            "[a TO z]",
            "~2",
            "\\",
            "\u0001\u0002\u007f",
            "\u202e\u200f",
            "😀",
            "a ".repeat(99),
            "' OR 1=1 --",
            "<script>",
            "-",
            "+",
            "ﷺ".repeat(60),
            "не",
            "the",
            "/.*/")) {
      reader.get("/api/v1/verdicts?facets=true&highlight=true&q=" + encoded(typed)).expect(200);
      checker.http.get("/api/v1/claims?q=" + encoded(typed)).expect(200);
      reader.get("/v1alpha1/claims:search?query=" + encoded(typed + " x")).expect(200);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
