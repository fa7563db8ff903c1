package org.claimtracker.review.discussion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimtracker.review.discussion.FoldedText.Span;

/**
 * Words of a text with a little of what stands around them, by which they are found again after the
 * text was edited, like the TextQuoteSelector of the W3C's Web Annotation Data Model. Where several
 * places could be meant, none is taken for it.
 */
record TextQuote(String exact, String prefix, String suffix) {

  /** Where the words stand now; without a span if they are not found. */
  record Found(PassageState state, Span span) {}

  private static final Pattern EMPHASIS = Pattern.compile("\\*+|_+|~+|`+");

  /** How much is kept of what stands before and after. */
  private static final int AROUND = 32;

  /** So many characters around the words tell where they stood. */
  private static final int TELLING = 12;

  /** Words that are so long are known without what stands around them. */
  private static final int LONG = 24;

  /** A part of a text as a quote. */
  static TextQuote of(String text, Span span) {
    int from = Math.max(0, span.start() - AROUND);
    int to = Math.min(text.length(), span.end() + AROUND);
    return new TextQuote(
        text.substring(span.start(), span.end()),
        text.substring(whole(text, from), span.start()),
        text.substring(span.end(), whole(text, to)));
  }

  /** The nearest place before this one that does not divide a character. */
  private static int whole(String text, int at) {
    boolean divides = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return divides ? at - 1 : at;
  }

  /** Every place in a text that somebody may mean by these words as typed or copied. */
  List<Span> meantIn(String text) {
    List<Span> places = verbatim(text);
    if (places.isEmpty()) {
      places = folded(text, false);
    }
    if (places.isEmpty()) {
      places = folded(text, true).stream().map(place -> balanced(text, place)).toList();
    }
    List<Span> whole = places.stream().filter(place -> isWhole(text, place)).toList();
    return whole.isEmpty() ? places : whole;
  }

  /** The place that is meant: that with the most of what stands around, otherwise the first. */
  Optional<Span> chosen(String text, List<Span> places) {
    List<Integer> agreements = agreements(text, places);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(places.get(agreements.indexOf(Collections.max(agreements))));
  }

  /**
   * Finds the quoted words again.
   *
   * @param single whether they stood in one place only when they were quoted
   */
  Found in(String text, boolean single) {
    List<Span> places = verbatim(text);
    if (places.isEmpty()) {
      places = folded(text, false);
    }
    if (stoodAsWholeWords()) {
      places = places.stream().filter(place -> isWhole(text, place)).toList();
    }
    if (places.isEmpty()) {
      return new Found(PassageState.GONE, null);
    }
    if (single && places.size() == 1 && exact.length() >= LONG) {
      return new Found(PassageState.FOUND, places.get(0));
    }
    int around = letters(prefix).length() + letters(suffix).length();
    int needed = single ? Math.min(TELLING, around) : (around + 1) / 2;
    List<Integer> agreements = agreements(text, places);
    int most = Collections.max(agreements);
    boolean known =
        most >= needed
            && Collections.frequency(agreements, most) == 1
            && places.size() <= FoldedText.MOST_PLACES;
    return known
        ? new Found(PassageState.FOUND, places.get(agreements.indexOf(most)))
        : new Found(PassageState.UNCERTAIN, null);
  }

  private List<Span> verbatim(String text) {
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf(exact);
        at >= 0 && places.size() <= FoldedText.MOST_PLACES;
        at = text.indexOf(exact, at + exact.length())) {
      int end = at + exact.length();
      boolean dividesLetter =
          end < text.length() && FoldedText.isCombining(text.codePointAt(end))
              || FoldedText.isCombining(text.codePointAt(at));
      if (!dividesLetter) {
        places.add(new Span(at, end));
      }
    }
    return places;
  }

  private List<Span> folded(String text, boolean asRead) {
    return FoldedText.of(text, asRead).placesOf(FoldedText.of(exact, asRead).toString().strip());
  }

  private List<Integer> agreements(String text, List<Span> places) {
    return places.stream().map(place -> agreement(text, place)).toList();
  }

  /** With the emphasis that begins or ends within it, so that other words leave no half of it. */
  private static Span balanced(String text, Span place) {
    List<String> open = new ArrayList<>();
    EMPHASIS
        .matcher(text.substring(place.start(), place.end()))
        .results()
        .map(MatchResult::group)
        .forEach(mark -> toggle(open, mark));
    int start = place.start();
    int end = place.end();
    for (String mark : open) {
      if (text.startsWith(mark, end)) {
        end += mark.length();
      } else if (text.startsWith(mark, start - mark.length())) {
        start -= mark.length();
      }
    }
    return new Span(start, end);
  }

  private static void toggle(List<String> open, String mark) {
    if (!open.remove(mark)) {
      open.add(mark);
    }
  }

  /** How much of what stood around the words stands around a place. */
  private int agreement(String text, Span place) {
    String before = letters(text.substring(Math.max(0, place.start() - 4 * AROUND), place.start()));
    String after =
        letters(text.substring(place.end(), Math.min(text.length(), place.end() + 4 * AROUND)));
    return common(reversed(letters(prefix)), reversed(before)) + common(letters(suffix), after);
  }

  private static String letters(String around) {
    return around == null ? "" : FoldedText.of(around, true).toString().strip();
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static int common(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private boolean stoodAsWholeWords() {
    return isWhole(
        prefix + exact + suffix, new Span(prefix.length(), prefix.length() + exact.length()));
  }

  /** Whether a place neither begins nor ends within a word. */
  private static boolean isWhole(String text, Span place) {
    return !isWithinWord(text, place.start()) && !isWithinWord(text, place.end());
  }

  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(at))
        && Character.isLetterOrDigit(text.codePointAt(at));
  }
}
