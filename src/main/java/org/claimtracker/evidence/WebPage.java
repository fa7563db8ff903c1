package org.claimtracker.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page of the web says.
 *
 * @param language as the page tells it; null when it does not
 * @param paragraphs its title, headings and text, in order
 */
public record WebPage(String title, String language, List<String> paragraphs) {

  static WebPage of(Document page) {
    page.select("script, style, nav, footer, aside, form, noscript, template").remove();
    Element article = page.selectFirst("article, main, [role=main]");
    List<String> paragraphs = new ArrayList<>();
    if (!page.title().isBlank()) {
      paragraphs.add(page.title().strip());
    }
    for (Element text :
        (article == null ? page.body() : article)
            .select("h1, h2, h3, p, li, blockquote, figcaption")) {
      if (!text.text().isBlank()) {
        paragraphs.add(text.text().strip());
      }
    }
    if (paragraphs.size() <= 1 && page.body().hasText()) {
      paragraphs.addAll(
          page.body()
              .wholeText()
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList());
    }
    Element root = page.selectFirst("html[lang]");
    return new WebPage(page.title(), root == null ? null : root.attr("lang"), paragraphs);
  }
}
