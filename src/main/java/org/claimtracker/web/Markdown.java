package org.claimtracker.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.claimtracker.common.Sha256;
import org.claimtracker.verdict.MarkdownParser;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Renders Markdown as sanitised HTML: no scripts, styles or external images. */
public final class Markdown {

  /** The attribute of a page that counts the texts on it. */
  static final String TEXTS = "texts";

  private static final int BITS_OF_ID = 32;

  private static final Pattern OWN_ID = Pattern.compile("fn(?:ref)?-[0-9a-f]+(?:-\\d+)+");

  /** The page has its own h1, so headings of the text are moved below it. */
  private static final PolicyFactory HARMLESS =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "hr", "em", "strong", "del", "blockquote", "code", "pre", "ul", "ol", "li")
          .allowElements("table", "thead", "tbody", "tr", "th", "td", "sup", "span")
          .allowElements((element, attributes) -> "h3", "h1", "h2", "h3")
          .allowElements((element, attributes) -> "h4", "h4", "h5", "h6")
          .allowElements("a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("align")
          .matching(false, "left", "center", "right")
          .onElements("th", "td")
          .allowAttributes("class")
          .matching(false, "footnotes")
          .onElements("ol")
          .allowAttributes("class")
          .matching(false, "task")
          .onElements("span")
          .allowAttributes("id")
          .matching(OWN_ID)
          .onElements("a", "li")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("nofollow", "noopener")
          .toFactory();

  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder()
          .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
          .nodeRendererFactory(MarkdownText::new)
          .extensions(List.of(TablesExtension.create()))
          .build();

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
  static RawString markdown(String text, @TemplateExtension.TemplateAttribute(TEXTS) Object texts) {
    int number = texts instanceof AtomicInteger counted ? counted.incrementAndGet() : 1;
    // The same for every rendering of the page, and another one in what is added to it later.
    String id = Sha256.prefixOf(text.getBytes(StandardCharsets.UTF_8), BITS_OF_ID);
    return new RawString(html(text, number == 1 ? id : id + "-" + number));
  }

  /**
   * The text as HTML.
   *
   * @param id tells it from others on the page
   */
  static String html(String text, String id) {
    // HTML in the source is escaped.
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .nodeRendererFactory(context -> new Footnotes(context, id))
            .nodeRendererFactory(Tasks::new)
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();
    // A wide table scrolls on its own, also by keyboard.
    return HARMLESS
        .sanitize(renderer.render(document(text)))
        .replace("<table>", "<div class=\"wide-table\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
  }

  /** A box as text: a disabled control would need a name. */
  private record Tasks(HtmlWriter html) implements NodeRenderer {

    Tasks(HtmlNodeRendererContext context) {
      this(context.getWriter());
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(TaskListItemMarker.class);
    }

    @Override
    public void render(Node node) {
      html.tag("span", Map.of("class", "task"));
      html.text(((TaskListItemMarker) node).isChecked() ? "☑" : "☐");
      html.tag("/span");
      html.text(" ");
    }
  }
}
