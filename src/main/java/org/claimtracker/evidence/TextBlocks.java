package org.claimtracker.evidence;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the text of each block once, even if nested, as in a block quotation. */
final class TextBlocks implements NodeVisitor {

  private static final Set<String> NAMES =
      Set.of(
          "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th tr ul"
              .split(" "));

  private final List<String> paragraphs;
  private final StringBuilder text = new StringBuilder();
  private boolean broken;

  TextBlocks(List<String> paragraphs) {
    this.paragraphs = paragraphs;
  }

  @Override
  public void head(Node node, int level) {
    if (isBlock(node)) {
      end();
    } else if (node instanceof TextNode words) {
      text.append(words.getWholeText());
      broken &= words.isBlank();
    } else if (node.nameIs("br")) {
      // Two breaks are how old pages divide paragraphs.
      if (broken) {
        end();
      }
      text.append(' ');
      broken = true;
    }
  }

  @Override
  public void tail(Node node, int level) {
    if (isBlock(node)) {
      end();
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
    broken = false;
  }
}
