package org.claimtracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rendering of explanations. */
class MarkdownTest {

  @Test
  void headings_lists_and_links_are_what_they_look_like() {
    assertThat(html("# One\n\n**two** [three](https://a.example/?b=c&d)\n\n- four"))
        .contains("<h3>One</h3>")
        .contains("<strong>two</strong>")
        .contains("<a href=\"https://a.example/?b&#61;c&amp;d\"")
        .contains("rel=\"")
        .contains("<li>four</li>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](https://tracker.example/pixel.png)",
        "<a href='javascript:alert(1)'>a</a>",
        "<style>body{display:none}</style>",
        "`</script><script>alert(1)</script>`"
      })
  void nothing_in_a_text_can_do_harm(String text) {
    assertThat(html(text))
        .doesNotContainIgnoringCase("<script", "<img", "<style", "href=\"javascript", "data:text");
  }

  @Test
  void the_plain_text_has_no_marks() {
    assertThat(Markdown.plain("## One\n\n**two** _three_")).isEqualTo("One\n\ntwo three");
  }

  static Stream<String> nestedTooDeeply() {
    return Stream.of(
        "> ".repeat(5_000),
        "- ".repeat(2_500) + "a",
        "1. ".repeat(2_500) + "a",
        "> - ".repeat(12_000) + "a",
        "*".repeat(24_000) + "a" + "*".repeat(24_000),
        "*a ".repeat(10_000) + "a*".repeat(10_000),
        "![".repeat(8_000) + "a" + "](b)".repeat(8_000));
  }

  @ParameterizedTest
  @MethodSource("nestedTooDeeply")
  void what_is_nested_too_deeply_is_shown_as_it_was_typed(String text) {
    assertThat(Markdown.plain(text)).isEqualTo(text);
    assertThat(html(text)).startsWith("<p>").doesNotContain("<blockquote", "<li", "<em");
  }

  @Test
  void nesting_that_people_need_is_rendered() {
    assertThat(html("> ".repeat(90) + "a")).contains("<blockquote>", "a</p>");
  }

  private static String html(String markdown) {
    return Markdown.markdown(markdown).getValue();
  }
}
