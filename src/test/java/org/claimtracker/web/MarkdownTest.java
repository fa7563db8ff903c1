package org.claimtracker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.verdict.MarkdownParser;
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

  @Test
  void tables_are_tables() {
    assertThat(html("| a | b |\n|:--|--:|\n| 1 | **2** |\n\nafter"))
        .contains("<div class=\"wide-table\" tabindex=\"0\"><table><thead>")
        .contains("<th align=\"left\">a</th>", "<td align=\"right\"><strong>2</strong></td>")
        .contains("</table></div>", "<p>after</p>");
  }

  @Test
  void struck_text_needs_two_tildes() {
    assertThat(html("~~gone~~ 5~10 and 20~30"))
        .isEqualTo("<p><del>gone</del> 5~10 and 20~30</p>\n");
  }

  @Test
  void tasks_are_boxes_that_need_no_control() {
    assertThat(html("- [x] counted\n- [ ] weighed"))
        .contains("<li><span class=\"task\">☑</span> counted</li>")
        .contains("<li><span class=\"task\">☐</span> weighed</li>")
        .doesNotContain("<input");
  }

  @Test
  void addresses_are_links_as_they_are() {
    assertThat(html("See https://a.example/x?b=1, or write to me@a.example."))
        .contains("<a href=\"https://a.example/x?b&#61;1\"", ">https://a.example/x?b&#61;1</a>,")
        .contains("<a href=\"mailto:me&#64;a.example\"");
    assertThat(html("ftp://a.example/ javascript:alert(1) file:///etc/passwd"))
        .doesNotContain("href=\"ftp", "href=\"javascript", "href=\"file");
  }

  @Test
  void footnotes_come_below_in_the_order_of_their_references() {
    String html =
        html("One[^b], two[^a], again[^b].\n\n[^a]: Of *A*[^c].\n[^b]: Of B.\n[^c]: Of C.");

    assertThat(html)
        .contains("<sup><a href=\"#fn-a1-1\" id=\"fnref-a1-1\"", "<sup><a href=\"#fn-a1-2\"")
        .containsSubsequence(
            "<ol class=\"footnotes\">",
            "<li id=\"fn-a1-1\"><p>Of B.",
            "<a href=\"#fnref-a1-1\"",
            "↩ 1</a></p></li>",
            "<li id=\"fn-a1-2\"><p>Of <em>A</em>",
            "<li id=\"fn-a1-3\"><p>Of C.");
    assertThat(html.split("id=\"fnref-a1-1\"", -1)).as("one place to go back to").hasSize(2);
    assertThat(html("[^a]: Of itself[^a].\n\nText[^a] and [^none]."))
        .contains("<li id=\"fn-a1-1\">", "[^none]");
    assertThat(html("[^a]: Nobody refers to it.")).doesNotContain("Nobody", "<ol");
  }

  @Test
  void no_two_texts_of_a_page_share_an_id() {
    AtomicInteger texts = new AtomicInteger();
    String text = "Text[^1]\n\n[^1]: Note.";
    String page =
        Markdown.markdown(text, texts).getValue()
            + Markdown.markdown(text, texts).getValue()
            + Markdown.markdown(text + " Another.", texts).getValue()
            + Markdown.markdown(text + " Typed later.", null).getValue();
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(id -> id.group(1)).toList();

    assertThat(ids).hasSize(8).doesNotHaveDuplicates();
    assertThat(Markdown.markdown(text, new AtomicInteger()).getValue())
        .as("the same whenever the page is rendered")
        .isEqualTo(Markdown.markdown(text, new AtomicInteger()).getValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[^a]: <script>alert(1)</script>\n\nx[^a]",
        "| <img src=x onerror=alert(1)> |\n|---|\n| [a](javascript:alert(1)) |",
        "- [x] <style>body{display:none}</style>",
        "~~[a](data:text/html;base64,PHNjcmlwdD4=)~~",
        "x[^\"onmouseover=alert(1)]\n\n[^\"onmouseover=alert(1)]: y"
      })
  void nothing_in_an_extension_can_do_harm(String text) {
    assertThat(html(text))
        .doesNotContainIgnoringCase("<script", "<img", "<style", "href=\"javascript", "data:text")
        .doesNotContainPattern("<[^>]*onmouseover");
  }

  @Test
  void plain_text_keeps_what_the_extensions_say() {
    assertThat(
            Markdown.plain("~~a~~ b[^1]\n\n- [x] c\n\n| d | e |\n|---|---|\n| f | g |\n\n[^1]: h"))
        .contains("a b[^1]", "[x] c", "d", "e", "f", "g", "[^1]: h")
        .doesNotContain("~", "---");
  }

  static Stream<String> tooMuch() {
    return Stream.of(
        "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "|\n".repeat(15_000),
        "> " + "|a".repeat(5_000) + "\n> " + "|-".repeat(5_000) + "\n" + "> |\n".repeat(7_000),
        "|a".repeat(500) + "\n" + "|-".repeat(500) + "\n" + "|\u2003\n\u2003\n".repeat(9_000),
        "|a".repeat(500) + "\n" + "|-".repeat(500) + "\n" + "|\u2028\u2028\n".repeat(9_000),
        "[^a]: [^a]: ".repeat(2_000) + "x[^a]",
        "> [^a]: ".repeat(3_000) + "x",
        "~~".repeat(12_000) + "a" + "~~".repeat(12_000),
        "~~a *b ".repeat(3_000) + "* ~~".repeat(3_000));
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void no_extension_takes_long_or_gives_much(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(html(text)).hasSizeLessThan(3_000_000);
          Markdown.plain(text);
        });
  }

  @Test
  void each_kind_of_node_counts_as_a_level() {
    for (String deep :
        List.of(
            "> ".repeat(98) + "[^a]: > a", "> ".repeat(99) + "|a|\n" + "> ".repeat(99) + "|-|")) {
      assertThat(MarkdownParser.parse(deep)).as(deep).isEmpty();
    }
  }

  private static String html(String markdown) {
    return Markdown.html(markdown, "a1");
  }
}
