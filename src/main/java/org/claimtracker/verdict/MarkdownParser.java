package org.claimtracker.verdict;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown: CommonMark with tables, strikethrough, footnotes, task lists and links that are
 * typed as they are. Bounds the nesting, because whatever renders the tree recurses.
 */
public final class MarkdownParser {

  /** Nobody reads the twentieth quotation within a quotation. */
  static final int MAX_DEPTH = 100;

  /** The parser fills each row up, so that a short text could have millions of cells. */
  static final int MAX_CELLS = 10_000;

  /** A single tilde means "about" or "to" in many texts. */
  private static final List<Extension> EXTENSIONS =
      List.of(
          AutolinkExtension.create(),
          FootnotesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build(),
          TablesExtension.create(),
          TaskListItemsExtension.create());

  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  /** The line below the head of a table, within whatever quotations and lists. */
  private static final Pattern BELOW_HEAD =
      Pattern.compile("(?:[ \\t>]|[-*+][ \\t]|\\d{1,9}[.)][ \\t])*+[-:|][ \\t:|-]*");

  /** As CommonMark has them; other separators and spaces end neither a line nor a table. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n]");

  private static final Pattern BLANK = Pattern.compile("[ \\t]*");

  private MarkdownParser() {}

  /**
   * The document; empty if it is nested too deeply, or its tables are too large, to be rendered.
   */
  public static Optional<Node> parse(String text) {
    if (hasHugeTable(text)) {
      return Optional.empty();
    }
    try {
      Node document = PARSER.parse(text);
      return isTooDeep(document) ? Optional.empty() : Optional.of(document);
    } catch (StackOverflowError tooDeep) {
      // The parser itself recurses into emphasis, and knows the depth only afterwards.
      return Optional.empty();
    }
  }

  /** Counts each line as a row of the widest table above it, up to a blank line. */
  private static boolean hasHugeTable(String text) {
    long cells = 0;
    long columns = 0;
    for (String line : LINE_END.split(text)) {
      if (BLANK.matcher(line).matches()) {
        columns = 0;
      } else if (BELOW_HEAD.matcher(line).matches()) {
        long separators = line.chars().filter(character -> character == '|').count();
        columns = Math.max(columns, separators == 0 ? 0 : separators + 1);
      }
      cells += columns;
    }
    return cells > MAX_CELLS;
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
