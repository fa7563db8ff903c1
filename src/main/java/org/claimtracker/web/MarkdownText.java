package org.claimtracker.web;

import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentWriter;

/** The extensions of Markdown as plain text. */
final class MarkdownText implements NodeRenderer {

  private final TextContentNodeRendererContext context;
  private final TextContentWriter text;

  MarkdownText(TextContentNodeRendererContext context) {
    this.context = context;
    this.text = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Strikethrough.class,
        TaskListItemMarker.class,
        FootnoteReference.class,
        FootnoteDefinition.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof TaskListItemMarker marker) {
      text.write(marker.isChecked() ? "[x] " : "[ ] ");
    } else if (node instanceof FootnoteReference reference) {
      text.write("[^" + reference.getLabel() + "]");
    } else if (node instanceof FootnoteDefinition definition) {
      text.write("[^" + definition.getLabel() + "]: ");
      children(node);
      text.block();
    } else {
      children(node);
    }
  }

  private void children(Node of) {
    for (Node child = of.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
