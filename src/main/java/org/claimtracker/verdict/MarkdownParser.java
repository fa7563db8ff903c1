package org.claimtracker.verdict;

import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Parses Markdown, with a bound on its nesting, because whatever renders the tree recurses. */
public final class MarkdownParser {

  /** Nobody reads the twentieth quotation within a quotation. */
  static final int MAX_DEPTH = 100;

  private static final Parser PARSER = Parser.builder().build();

  private MarkdownParser() {}

  /** The document; empty if it is nested too deeply to be rendered. */
  public static Optional<Node> parse(String text) {
    try {
      Node document = PARSER.parse(text);
      return isTooDeep(document) ? Optional.empty() : Optional.of(document);
    } catch (StackOverflowError tooDeep) {
      // The parser itself recurses into emphasis, and knows the depth only afterwards.
      return Optional.empty();
    }
  }

  private static boolean isTooDeep(Node document) {
    int depth = 0;
    Node at = document;
    while (depth <= MAX_DEPTH) {
      if (at.getFirstChild() != null) {
        at = at.getFirstChild();
        depth++;
        continue;
      }
      while (at != document && at.getNext() == null) {
        at = at.getParent();
        depth--;
      }
      if (at == document) {
        return false;
      }
      at = at.getNext();
    }
    return true;
  }
}
