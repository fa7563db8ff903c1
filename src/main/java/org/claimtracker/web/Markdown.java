package org.claimtracker.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown as HTML that can do no harm: no scripts, no styles, no pictures from elsewhere. */
public final class Markdown {

  private static final Parser PARSER = Parser.builder().build();

  /** HTML in the text is shown, not obeyed. */
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

  /** A page has one first heading of its own: those of the text begin below it. */
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

  /** What a reader sees of it, without the marks. */
  public static String plain(String text) {
    return PLAIN.render(PARSER.parse(text));
  }

  /** In a template: {@code {verdict.explanation.markdown}}. */
  @TemplateExtension
  static RawString markdown(String text) {
    return new RawString(HARMLESS.sanitize(RENDERER.render(PARSER.parse(text))));
  }
}
