package org.claimtracker.web.site;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The difference between two texts in whole words. */
public final class WordDiff {

  /** A word with its combining marks, a whole number, a punctuation character, or white space. */
  private static final Pattern TOKEN =
      Pattern.compile("\\p{N}+(?:[.,:/-]\\p{N}+)*|[\\p{L}\\p{N}\\p{M}'’]+|\\s+|.");

  /** A run of text that was kept, removed or added. */
  public record Piece(Kind kind, String text) {}

  public enum Kind {
    KEPT,
    REMOVED,
    ADDED
  }

  private WordDiff() {}

  /** The runs of both texts in order. */
  public static List<Piece> of(String before, String after) {
    List<String> one = tokens(before);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> change : DiffUtils.diff(one, tokens(after)).getDeltas()) {
      Chunk<String> source = change.getSource();
      add(pieces, Kind.KEPT, one.subList(at, source.getPosition()));
      add(pieces, Kind.REMOVED, source.getLines());
      add(pieces, Kind.ADDED, change.getTarget().getLines());
      at = source.getPosition() + source.size();
    }
    add(pieces, Kind.KEPT, one.subList(at, one.size()));
    return pieces;
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> tokens) {
    if (!tokens.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", tokens)));
    }
  }
}
