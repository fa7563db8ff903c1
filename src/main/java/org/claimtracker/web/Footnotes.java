package org.claimtracker.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders footnotes below the text, in the order in which they are referred to. Unlike the renderer
 * of the extension it takes no id from the text, so that several texts on a page have different
 * ones, and links back to the first reference alone.
 */
final class Footnotes implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final String prefix;

  private final Map<String, FootnoteDefinition> defined = new HashMap<>();

  /** In the order of the numbers. */
  private final Map<FootnoteDefinition, Integer> numbers = new LinkedHashMap<>();

  private final Map<FootnoteReference, FootnoteDefinition> references = new HashMap<>();
  private final Map<FootnoteDefinition, FootnoteReference> first = new HashMap<>();

  Footnotes(HtmlNodeRendererContext context, String prefix) {
    this.context = context;
    this.html = context.getWriter();
    this.prefix = prefix;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FootnoteReference.class, FootnoteDefinition.class);
  }

  @Override
  public void beforeRoot(Node document) {
    document.accept(new Definitions());
    number(document);
    // The list grows while the notes themselves refer to others.
    List<FootnoteDefinition> read = new ArrayList<>(numbers.keySet());
    for (int n = 0; n < read.size(); n++) {
      for (Node part = read.get(n).getFirstChild(); part != null; part = part.getNext()) {
        number(part);
      }
      numbers.keySet().stream().skip(read.size()).forEach(read::add);
    }
  }

  private void number(Node text) {
    text.accept(new References());
  }

  @Override
  public void render(Node node) {
    if (node instanceof FootnoteReference reference) {
      render(reference);
    }
    // Definitions come after the text.
  }

  private void render(FootnoteReference reference) {
    FootnoteDefinition definition = references.get(reference);
    if (definition == null) {
      html.text("[^" + reference.getLabel() + "]");
      return;
    }
    int number = numbers.get(definition);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("href", "#" + note(number));
    if (first.get(definition) == reference) {
      attributes.put("id", place(number));
    }
    html.tag("sup");
    html.tag("a", attributes);
    html.text(Integer.toString(number));
    html.tag("/a");
    html.tag("/sup");
  }

  @Override
  public void afterRoot(Node document) {
    if (numbers.isEmpty()) {
      return;
    }
    html.line();
    html.tag("ol", Map.of("class", "footnotes"));
    numbers.forEach(this::render);
    html.tag("/ol");
    html.line();
  }

  private void render(FootnoteDefinition definition, int number) {
    html.line();
    html.tag("li", Map.of("id", note(number)));
    for (Node part = definition.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof Paragraph && part.getNext() == null) {
        html.tag("p");
        for (Node inline = part.getFirstChild(); inline != null; inline = inline.getNext()) {
          context.render(inline);
        }
        html.text(" ");
        back(number);
        html.tag("/p");
      } else {
        context.render(part);
      }
    }
    if (!(definition.getLastChild() instanceof Paragraph)) {
      back(number);
    }
    html.tag("/li");
    html.line();
  }

  private void back(int number) {
    html.tag("a", Map.of("href", "#" + place(number)));
    html.text("↩ " + number);
    html.tag("/a");
  }

  private String note(int number) {
    return "fn-" + prefix + "-" + number;
  }

  private String place(int number) {
    return "fnref-" + prefix + "-" + number;
  }

  private static String key(String label) {
    return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** Of several definitions with one label the first one counts. */
  private final class Definitions extends AbstractVisitor {

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof FootnoteDefinition definition) {
        defined.putIfAbsent(key(definition.getLabel()), definition);
      }
      visitChildren(block);
    }
  }

  /** Numbers what is referred to, outside of footnotes. */
  private final class References extends AbstractVisitor {

    @Override
    public void visit(CustomBlock block) {
      if (!(block instanceof FootnoteDefinition)) {
        visitChildren(block);
      }
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof FootnoteReference reference) {
        FootnoteDefinition definition = defined.get(key(reference.getLabel()));
        if (definition != null) {
          references.put(reference, definition);
          numbers.putIfAbsent(definition, numbers.size() + 1);
          first.putIfAbsent(definition, reference);
        }
      }
      visitChildren(node);
    }
  }
}
