package org.claimtracker.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.search.lucene.EntryDocument;

/** Highlights the search terms in hits. */
public final class Highlights {

  private record Found(List<Mark> marks) {}

  private static final int LONG = 300;
  private static final int MAX_LENGTH = 60_000;
  private static final int BEFORE = 60;

  private final String language;
  private final Query words;

  private Highlights(String language, Query words) {
    this.language = language;
    this.words = words;
  }

  /**
   * @param wanted the query
   * @param language of the texts, a BCP 47 tag
   * @param similar whether the hits contain similar words instead
   */
  public static Highlights of(SearchRequest wanted, String language, boolean similar) {
    String read = LanguageAnalyzers.readAs(language);
    Query words =
        QueryParser.query(
            wanted.words(),
            List.of(read),
            similar ? QueryParser.Reading.SIMILAR : QueryParser.Reading.AS_TYPED);
    return new Highlights(read, words);
  }

  /** Adds the snippet of a text if it matches. */
  public void add(Collection<Snippet> snippets, String field, String text) {
    if (text != null && !text.isBlank()) {
      List<Mark> marks = marks(text);
      if (!marks.isEmpty()) {
        snippets.add(snippet(field, text, marks));
      }
    }
  }

  private List<Mark> marks(String text) {
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(LanguageAnalyzers.ANALYSIS)
            .withBreakIterator(WholeBreakIterator::new)
            .withFormatter(new Positions())
            .withMaxLength(MAX_LENGTH)
            .withMaxNoHighlightPassages(0)
            // Each text is marked for every word that it contains, even if another text contains
            // the rest.
            .withWeightMatches(false)
            .build();
    List<Mark> marks = new ArrayList<>();
    for (String field : List.of(EntryDocument.MAIN + language, EntryDocument.WORDS)) {
      marks.addAll(marks(highlighter, field, text));
    }
    return apart(marks);
  }

  private List<Mark> marks(UnifiedHighlighter highlighter, String field, String text) {
    try {
      Object found = highlighter.highlightWithoutSearcher(field, words, text, 1);
      return found instanceof Found marked ? marked.marks() : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Marks in order, adjacent ones merged. */
  private static List<Mark> apart(List<Mark> marks) {
    List<Mark> apart = new ArrayList<>();
    for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::from)).toList()) {
      Mark last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last != null && mark.from() <= last.to()) {
        apart.set(apart.size() - 1, new Mark(last.from(), Math.max(last.to(), mark.to())));
      } else {
        apart.add(mark);
      }
    }
    return apart;
  }

  /** The excerpt of a long text around the first match. */
  private static Snippet snippet(String field, String text, List<Mark> marks) {
    if (text.length() <= LONG) {
      return new Snippet(field, text, marks);
    }
    int begin = wordAt(text, Math.max(0, marks.get(0).from() - BEFORE));
    int end = wordAt(text, Math.min(text.length(), begin + LONG));
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.from() >= begin && mark.to() <= end)
            .map(mark -> new Mark(mark.from() - begin, mark.to() - begin))
            .toList();
    return new Snippet(field, text.substring(begin, end), inside);
  }

  /** The start of a word near this position, so that no word or character is cut. */
  private static int wordAt(String text, int place) {
    if (place <= 0 || place >= text.length()) {
      return place;
    }
    int space = text.lastIndexOf(' ', place);
    return space > place - BEFORE
        ? space + 1
        : text.offsetByCodePoints(0, text.codePointCount(0, place));
  }

  /** Collects positions instead of producing marked-up text. */
  private static final class Positions extends PassageFormatter {

    @Override
    public Found format(Passage[] passages, String text) {
      List<Mark> marks = new ArrayList<>();
      for (Passage passage : passages) {
        for (int n = 0; n < passage.getNumMatches(); n++) {
          marks.add(new Mark(passage.getMatchStarts()[n], passage.getMatchEnds()[n]));
        }
      }
      return new Found(marks);
    }
  }
}
