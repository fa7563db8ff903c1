package org.claimtracker.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimtracker.claim.PartialDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a page: the article and not its menus. */
class WebPageTest {

  private static final String ONE = "The city spent 3 million dollars on the bridge in 2023.";
  private static final String TWO = "The mayor denied it on Monday in the council chamber.";
  private static final String THREE = "Opponents said the cost was 5 million dollars.";
  private static final String TEXT = ONE + "\n\n" + TWO + "\n\n" + THREE;

  private static final String MENU =
      "<nav><ul><li><a href=/a>Politics</a></li></ul></nav><div class=menu><ul>"
          + "<li><a href=/b>All about the economy of the region</a></li>".repeat(9)
          + "</ul></div>";

  private static final String TEASER =
      "<div class=card><h3><a href=/c>Another headline of another article</a></h3>"
          + "<p>A short teaser of that article, two lines at the most.</p></div>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><div>%s</div><div>%s</div><div>%s</div></article>",
        "<article><p>%s</p><p>%s</p><p>%s</p></article>",
        "<div><div>%s</div><div>%s</div><div>%s</div></div>",
        "<div>%s<br><br>%s<br> <br>%s</div>",
        "<table><tr><td><p>%s<p>%s<p>%s</table>",
        "<div class=text><p>%s</p><p>%s</p><div class=related><p><a href=/x>Read also this one, it is long</a></p></div><p>%s</p></div>",
        "<main><section><p>%s</p></section><section><p>%s</p><p>%s</p></section></main>",
        "<div class=text><p>%s</p><p>%s</p><p><a href=/x>Read more: the other story</a></p><p>%s</p></div><div class=comments><p>I never liked that bridge, to be honest.</p></div>",
        "<div class=text><p>%s</p><p>%s</p><p>%s</p></div><section id=comments><p>I never liked that bridge, to be honest, and I said so, often.</p><p>Nor did I, and nobody listened, of course.</p><p>Who pays for all of that, again? We do, and our children.</p><p>I do, I do, I do, and I like it, too.</p></section>"
      })
  void blocks_are_paragraphs_and_menus_are_left_out(String article) {
    String page =
        "<title>Bridge</title><body>"
            + MENU
            + article.formatted(ONE, TWO, THREE)
            + "<footer><p>All rights reserved, and so on and so on.</p></footer>";

    assertThat(read(page).text()).isEqualTo(TEXT);
    assertThat(read(page + "<div class=more>" + TEASER.repeat(4) + "</div>").text())
        .isEqualTo(TEXT);
  }

  @Test
  void the_heading_stays_with_its_article() {
    assertThat(
            read("<body>"
                    + MENU
                    + "<div><h1>Costs rise</h1><div><p>%s<p>%s<p>%s</div></div>"
                        .formatted(ONE, TWO, THREE))
                .text())
        .isEqualTo("Costs rise\n\n" + TEXT);
  }

  @Test
  void text_that_is_only_in_structured_data_is_read_from_there() {
    WebPage page =
        read(
            "<body><div id=app></div>"
                + json(
                    "\"articleBody\": \""
                        + TEXT.replace("\n", "\\n")
                            .replace("The mayor", "The &quot;old&quot; mayor")
                        + "\""));

    assertThat(page.text()).isEqualTo(TEXT.replace("The mayor", "The \"old\" mayor"));
    assertThat(page.teasers()).isFalse();
  }

  @Test
  void structured_data_is_better_than_teasers_and_a_whole_text_than_its_beginning() {
    assertThat(read("<body>" + TEASER.repeat(8) + json("\"articleBody\": \"" + ONE + "\"")).text())
        .isEqualTo(ONE);
    assertThat(
            read("<body><article><p>%s<p>%s<p>%s</article>".formatted(ONE, TWO, THREE)
                    + json("\"articleBody\": \"" + ONE.substring(0, 40) + "\""))
                .text())
        .isEqualTo(TEXT);
    assertThat(
            read("<body>" + json("\"articleBody\": \"<p>" + ONE + "</p><p>" + TWO + "</p>\""))
                .text())
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<main>%s</main>",
        "<article>%s</article>",
        "<div class=grid>%s</div><p>Welcome to our news.</p>"
      })
  void a_list_of_teasers_is_told(String list) {
    assertThat(read("<body>" + MENU + list.formatted(TEASER.repeat(8))).teasers()).isTrue();
    assertThat(
            read("<body>"
                    + list.formatted(
                        "<article><a href=/d><h2>A headline that leads elsewhere</h2></a><p>Two short lines.</p></article>"
                            .repeat(6)))
                .teasers())
        .isTrue();
  }

  @Test
  void an_article_and_a_list_in_it_are_no_teasers() {
    WebPage page =
        read(
            "<body><article><p>%s<ul><li>%s</li><li>%s</li></ul></article>"
                .formatted(ONE, TWO, THREE));

    assertThat(page.teasers()).isFalse();
    assertThat(page.text()).isEqualTo(TEXT);
  }

  @Test
  void entities_in_structured_data_are_decoded() {
    Byline byline =
        read("<body>"
                + json(
                    "\"headline\": \"The &quot;old&quot; bridge&#039;s caf&eacute; &amp; mill\", \"author\":"
                        + " {\"name\": \"Zo&euml; Roe\"}, \"publisher\": {\"name\": \"A &amp;amp; B News\"}"))
            .byline();

    assertThat(byline.title()).isEqualTo("The \"old\" bridge's café & mill");
    assertThat(byline.author()).isEqualTo("Zoë Roe");
    assertThat(byline.publisher()).isEqualTo("A & B News");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | <meta itemprop=datePublished content='2024-05-17T08:00'> | 2024-05-17",
        "en | <meta name=pubdate content='Fri, 17 May 2024 08:00:00 GMT'> | 2024-05-17",
        "en | <article><time datetime='2024-05-17'>yesterday</time></article> | 2024-05-17",
        "en | <abbr class=published title='2024-05-17T10:00:00Z'>May 17</abbr> | 2024-05-17",
        "en | <span class='post-date'>May 17, 2024</span> | 2024-05-17",
        "en | <div><h1>Costs rise</h1><p>Published on 17 May 2024 by Jane Roe</p></div> | 2024-05-17",
        "de | <div><h1>Kosten steigen</h1><p>Stand: 17.05.2024, 10:15 Uhr</p></div> | 2024-05-17",
        "uk | <p class=date>17 травня 2024, 10:15</p> | 2024-05-17",
        "fr | <font>Publié le 17 mai 2024</font> | 2024-05-17",
        "es | <div class=timestamp>17 de mayo de 2024</div> | 2024-05-17",
        "en | <span class=date>05/06/2024</span> | -",
        "en | <p class=update>some time ago</p> | -"
      })
  void the_day_is_found_in_visible_text_and_old_markup(String language, String page, String day) {
    assertThat(
            read("<html lang=" + language + "><body>" + page + "<p>" + ONE + "</p>")
                .byline()
                .publishedOn())
        .isEqualTo(day == null ? null : new PartialDate(day));
  }

  @Test
  void an_address_may_hold_the_day_and_a_day_in_the_text_is_not_the_page_s() {
    String page =
        "<body><p>"
            + ONE
            + "</p><p>The bridge that stood there until 3 May 1998 was older than all that, as the council knows very well from its own records of it.</p>";

    assertThat(
            WebPage.of(Jsoup.parse(page, "https://news.example/2024/05/17/bridge"), true)
                .byline()
                .publishedOn())
        .isEqualTo(new PartialDate("2024-05-17"));
    assertThat(read(page).byline().publishedOn()).isNull();
  }

  private static String json(String members) {
    return "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
        + members
        + "}</script>";
  }

  private static WebPage read(String page) {
    return WebPage.of(Jsoup.parse(page, "https://news.example/"), true);
  }
}
