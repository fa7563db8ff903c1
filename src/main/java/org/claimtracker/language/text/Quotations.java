package org.claimtracker.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimtracker.language.LanguageAnalyzers;

/**
 * Finds quotations by the marks of many languages, nested and over several paragraphs. An unclosed
 * quotation ends with its paragraph.
 */
public final class Quotations {

  private static final String SINGLE = "‘‚'‹";

  /** Limit for the search of a closing single mark, which may be an apostrophe instead. */
  private static final int MAX_SINGLE_QUOTED_LENGTH = 400;

  private final String text;

  /** Each opening mark followed by the marks that may close it, the text's language first. */
  private final Set<String> marks;

  private final List<Quotation> found = new ArrayList<>();
  private String open;
  private int start;
  private int depth;
  private boolean goesOn;

  private Quotations(String text, Set<String> marks) {
    this.text = text;
    this.marks = marks;
  }

  /** The quotations by their marks. */
  public static List<Quotation> marked(String text, List<Paragraph> paragraphs) {
    Quotations quotations =
        new Quotations(text, Lexicon.ofAll("quotation-marks", LanguageAnalyzers.OTHER));
    paragraphs.forEach(quotations::read);
    return quotations.found;
  }

  /** The quotations by their marks, and dialogue set with dashes. */
  public static List<Quotation> in(String text, List<Paragraph> paragraphs, Lexicon words) {
    Quotations quotations = new Quotations(text, words.quotationMarks());
    Paragraph before = null;
    for (Paragraph paragraph : paragraphs) {
      List<Quotation> spoken =
          quotations.open == null ? DialogueDash.in(text, paragraph, before, words) : List.of();
      before = paragraph;
      if (spoken.isEmpty()) {
        quotations.read(paragraph);
      }
      quotations.found.addAll(spoken);
    }
    return quotations.found;
  }

  private void read(Paragraph paragraph) {
    int place = firstSign(paragraph);
    goesOn = false;
    if (open != null && place < paragraph.end()) {
      place = enter(place);
    }
    for (; place < paragraph.end(); place++) {
      if (open == null) {
        openAt(place, paragraph);
      } else {
        closeAt(place, paragraph);
      }
    }
    if (open != null) {
      add(paragraph.end());
    }
  }

  /** Begins a paragraph inside an unclosed quotation. */
  private int enter(int place) {
    char first = text.charAt(place);
    if (first == open.charAt(0)) {
      goesOn = true;
      start = place + 1;
      depth = 1;
      return place + 1;
    }
    boolean closesLate = open.indexOf(first, 1) > 0;
    open = null;
    return closesLate ? place + 1 : place;
  }

  private int firstSign(Paragraph paragraph) {
    int place = paragraph.start();
    while (place < paragraph.end() && Character.getType(text.charAt(place)) == Character.FORMAT) {
      place++;
    }
    return place;
  }

  private void openAt(int place, Paragraph paragraph) {
    char mark = text.charAt(place);
    for (String pair : marks) {
      if (pair.charAt(0) == mark && mayOpen(place, paragraph, pair)) {
        open = pair;
        start = place + 1;
        depth = 1;
        goesOn = false;
        return;
      }
    }
  }

  private boolean mayOpen(int place, Paragraph paragraph, String pair) {
    char mark = text.charAt(place);
    boolean begins = place == paragraph.start() || !isWordly(text.charAt(place - 1));
    boolean leads = place + 1 < paragraph.end() && !Paragraph.isSpace(text.charAt(place + 1));
    if (mark == '”' || mark == '"' || mark == '»') {
      return begins && leads;
    }
    return SINGLE.indexOf(mark) < 0
        || begins && leads && closesSoon(place + 1, paragraph.end(), pair);
  }

  private boolean closesSoon(int from, int end, String pair) {
    int most = Math.min(end, from + MAX_SINGLE_QUOTED_LENGTH);
    for (int place = from + 1; place < most; place++) {
      if (pair.indexOf(text.charAt(place), 1) > 0 && mayClose(place, end)) {
        return true;
      }
    }
    return false;
  }

  private void closeAt(int place, Paragraph paragraph) {
    char mark = text.charAt(place);
    if (open.indexOf(mark, 1) > 0 && mayClose(place, paragraph.end())) {
      depth--;
      if (depth == 0) {
        add(place);
        open = null;
      }
    } else if (mark == open.charAt(0) && open.charAt(1) != mark && SINGLE.indexOf(mark) < 0) {
      depth++;
    }
  }

  /** A single mark between letters is an apostrophe and closes nothing. */
  private boolean mayClose(int place, int end) {
    char mark = text.charAt(place);
    return mark != '\'' && mark != '’'
        || !isWordly(place + 1 < end ? text.charAt(place + 1) : ' ')
            && !Paragraph.isSpace(text.charAt(place - 1));
  }

  private static boolean isWordly(char character) {
    return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
  }

  private void add(int end) {
    if (start < end) {
      found.add(new Quotation(start, end, goesOn));
    }
  }
}
