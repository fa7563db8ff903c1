package org.claimtracker.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.claimtracker.verdict.MarkdownParser;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Renders Markdown as sanitised HTML: no scripts, styles or external images. */
public final class Markdown {

  /** HTML in the source is escaped. */
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

  /** The page has its own h1, so headings of the text are moved below it. */
  private static final PolicyFactory HARMLESS =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "hr", "em", "strong", "blockquote", "code", "pre", "ul", "ol", "li")
          .allowElements((element, attributes) -> "h3", "h1", "h2", "h3")
          .allowElements((element, attributes) -> "h4", "h4", "h5", "h6")
          .allowElements("a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .onElements("ol")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("nofollow", "noopener")
          .toFactory();

  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  private Markdown() {}

  /** The text without markup. */
  public static String plain(String text) {
    return PLAIN.render(document(text));
  }

  /** What was stored before nesting was bounded is shown as plain text. */
  private static Node document(String text) {
    return MarkdownParser.parse(text).orElseGet(() -> unparsed(text));
  }

  private static Node unparsed(String text) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(text));
    Document document = new Document();
    document.appendChild(paragraph);
    return document;
  }

  /** In a template: {@code {verdict.explanation.markdown}}. */
  @TemplateExtension
  static RawString markdown(String text) {
    return new RawString(HARMLESS.sanitize(RENDERER.render(document(text))));
  }
}
