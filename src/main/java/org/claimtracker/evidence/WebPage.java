package org.claimtracker.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a web page.
 *
 * @param language as declared by the page, or null
 * @param paragraphs title, headings and text, in order
 * @param byline the page's metadata
 * @param whole whether the page was read to its end
 */
public record WebPage(
    String title, String language, List<String> paragraphs, Byline byline, boolean whole) {

  static WebPage of(Document page, boolean whole) {
    Byline byline = Byline.of(page);
    page.select("script, style, nav, footer, aside, form, noscript, template").remove();
    Element article = page.selectFirst("article, main, [role=main]");
    List<String> paragraphs = new ArrayList<>();
    if (!page.title().isBlank()) {
      paragraphs.add(page.title().strip());
    }
    Blocks blocks = new Blocks(paragraphs);
    (article == null ? page.body() : article).traverse(blocks);
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
    return new WebPage(
        page.title(), root == null ? null : root.attr("lang"), paragraphs, byline, whole);
  }

  /** The text without the page title, paragraphs separated by blank lines. */
  public String text() {
    List<String> own = title.isBlank() ? paragraphs : paragraphs.subList(1, paragraphs.size());
    return String.join("\n\n", own);
  }

  /** Collects each paragraph once, even if nested, as in a block quotation. */
  private static final class Blocks implements NodeVisitor {

    private static final List<String> NAMES =
        List.of("h1", "h2", "h3", "p", "li", "blockquote", "figcaption");

    private final List<String> paragraphs;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    Blocks(List<String> paragraphs) {
      this.paragraphs = paragraphs;
    }

    @Override
    public void head(Node node, int level) {
      if (isBlock(node)) {
        end();
        depth++;
      } else if (depth > 0 && node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node.nameIs("br")) {
        text.append(' ');
      }
    }

    @Override
    public void tail(Node node, int level) {
      if (isBlock(node)) {
        end();
        depth--;
      }
    }

    private static boolean isBlock(Node node) {
      return node instanceof Element && NAMES.contains(node.normalName());
    }

    private void end() {
      String paragraph = text.toString().replaceAll("[\\p{Cntrl}\\s\u00a0]+", " ").strip();
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
      text.setLength(0);
    }
  }
}
