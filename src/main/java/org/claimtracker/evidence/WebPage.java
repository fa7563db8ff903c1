package org.claimtracker.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a web page.
 *
 * @param language as declared by the page, or null
 * @param paragraphs title, headings and text, in order
 * @param byline the page's metadata
 * @param whole whether the page was read to its end
 * @param teasers whether it rather lists other pages than having a text of its own
 */
public record WebPage(
    String title,
    String language,
    List<String> paragraphs,
    Byline byline,
    boolean whole,
    boolean teasers) {

  static WebPage of(Document page, boolean whole) {
    StructuredData data = StructuredData.of(page);
    Byline byline = Byline.of(page, data);
    Element root = page.selectFirst("html[lang]");
    String language = root == null ? null : root.attr("lang");
    List<String> given = data.body();
    ArticleText seen = ArticleText.of(page);
    boolean useGiven = isBetter(given, seen);
    List<String> paragraphs = new ArrayList<>();
    if (!page.title().isBlank()) {
      paragraphs.add(page.title().strip());
    }
    paragraphs.addAll(useGiven ? given : seen.paragraphs());
    return new WebPage(
        page.title(), language, paragraphs, byline, whole, !useGiven && seen.teasers());
  }

  /** The text in the structured data is the article's, unless it is only its beginning. */
  private static boolean isBetter(List<String> given, ArticleText seen) {
    if (given.isEmpty()) {
      return false;
    }
    String body = letters(String.join(" ", given));
    String page = letters(String.join(" ", seen.paragraphs()));
    String beginning = body.substring(0, Math.min(60, body.length()));
    boolean cut = page.contains(beginning) && page.length() > body.length() * 3 / 2;
    return seen.teasers() || !cut;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{Nd}]+", " ");
  }

  /** The text without the page title, paragraphs separated by blank lines. */
  public String text() {
    List<String> own = title.isBlank() ? paragraphs : paragraphs.subList(1, paragraphs.size());
    return String.join("\n\n", own);
  }
}
