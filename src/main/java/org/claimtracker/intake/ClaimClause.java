package org.claimtracker.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimtracker.language.speaker.Speaker;
import org.claimtracker.language.text.Dateline;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Paragraph;
import org.claimtracker.language.text.Quotation;
import org.claimtracker.language.text.Quotations;
import org.claimtracker.language.text.Token;

/**
 * The initial statement of a claim: the quotation's own clause, with its words kept verbatim, or
 * else the sentence; without a dateline, a bullet or an item's number, on one line.
 */
final class ClaimClause {

  /** Single marks may be apostrophes. */
  private static final String MARKS = "\"“”„«»";

  private static final String CLOSING = "”“»«\"’›)";

  /** Longer words around a quotation say more than who said it. */
  private static final int MAX_FRAME_WORDS = 20;

  /** A clause at the end that says who said it. */
  private static final int MAX_TAIL_WORDS = 10;

  private static final List<String> VERBS =
      List.of("reporting-verbs", "reporting-verbs.with-quotation");

  private final String text;
  private final Lexicon words;

  private ClaimClause(String text, Locale language) {
    this.text = text;
    this.words = Lexicon.of(language);
  }

  static String of(String sentence, Speaker.By by, Locale language) {
    String line =
        Dateline.strip(
            sentence
                .replaceAll("(?m)(?<=[\\n\\r])[ \\t]*>[> ]*", "")
                .replaceAll("(?<=\\p{L})\\u00AD?-?\\u00AD[\\n\\r]+(?=\\p{Ll})", "")
                .replaceAll("(?<=\\p{L}-)[\\n\\r]+(?=\\p{Ll})", "")
                .replaceAll("\\s+", " ")
                .strip());
    boolean quoted = by == Speaker.By.QUOTED || by == Speaker.By.QUOTED_IN_PART;
    String said = quoted ? new ClaimClause(line, language).read(by) : line;
    return withoutOuterMarks(said.replaceAll("^" + Paragraph.ITEM, "").strip());
  }

  /** Marks that enclose it all, or that only open or only close within it. */
  private static String withoutOuterMarks(String said) {
    String inner = said.replaceAll("^[" + MARKS + "]+\\s*", "");
    boolean closes =
        inner.chars().limit(Math.max(0, inner.length() - 1)).anyMatch(ClaimClause::isMark);
    String opened = closes && !inner.equals(said) ? said : inner;
    String whole = opened.replaceAll("[,\\s]*[" + MARKS + "][,\\s]*$", "");
    boolean opens = whole.chars().anyMatch(ClaimClause::isMark);
    return (opens ? opened : whole).replaceAll("[,\\s]+$", "");
  }

  private static boolean isMark(int sign) {
    return MARKS.indexOf(sign) >= 0;
  }

  private String read(Speaker.By by) {
    List<Quotation> quotations = Quotations.marked(text, Paragraph.in(text));
    if (quotations.isEmpty()) {
      return by == Speaker.By.QUOTED ? beforeAClosingMark() : text;
    }
    String outside = outside(quotations);
    if (quotations.stream().allMatch(this::isAClause)
        && tokens(outside).size() <= MAX_FRAME_WORDS
        && (outside.isBlank() || reports(outside))) {
      return quotations.stream()
          .map(one -> text.substring(one.start(), one.end()).strip())
          .collect(Collectors.joining(" "))
          .replaceAll(",$", "");
    }
    return withoutTail(quotations);
  }

  /** {@code And prices fell,” he said}: the end of a quotation that began before. */
  private String beforeAClosingMark() {
    for (int place = 1; place < text.length(); place++) {
      if (CLOSING.indexOf(text.charAt(place)) >= 0
          && (",.!?…".indexOf(text.charAt(place - 1)) >= 0 || text.startsWith(",", place + 1))
          && (place + 1 == text.length() || reports(text.substring(place)))) {
        return text.substring(0, place).replaceAll("[,\\s]+$", "");
      }
    }
    return text;
  }

  private String outside(List<Quotation> quotations) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (Quotation quotation : quotations) {
      parts.add(text.substring(from, Math.max(from, quotation.start() - 1)));
      from = Math.min(text.length(), quotation.end() + 1);
    }
    parts.add(text.substring(from));
    return String.join(" ", parts);
  }

  /** A whole clause and not some words of the sentence: marked off by a colon or a comma. */
  private boolean isAClause(Quotation quotation) {
    String before = text.substring(0, Math.max(0, quotation.start() - 1)).stripTrailing();
    String within = text.substring(quotation.start(), quotation.end()).stripTrailing();
    String behind = text.substring(Math.min(text.length(), quotation.end() + 1)).stripLeading();
    boolean led = before.isEmpty() || before.matches("(?s).*[:：,،]");
    boolean marked =
        within.matches("(?s).*[,.!?…؟]") || behind.isEmpty() || behind.matches("(?s)[,،.–—].*");
    boolean spoken = before.isEmpty() || before.matches("(?s).*[:：]") || reports(before);
    return led && marked && spoken && tokens(within).size() > 1;
  }

  /** {@code the deal was “a disaster,” Jane Roe said}: who said it is left out. */
  private String withoutTail(List<Quotation> quotations) {
    Quotation last = quotations.get(quotations.size() - 1);
    int comma = text.lastIndexOf(',');
    boolean inside = comma >= last.start() && comma == last.end() - 1;
    if (comma < 0 || comma < last.end() && !inside) {
      return text;
    }
    int from = inside ? last.end() + 1 : comma + 1;
    String tail = text.substring(Math.min(text.length(), from));
    if (tokens(tail).size() > MAX_TAIL_WORDS || tokens(tail).size() < 2 || !reports(tail)) {
      return text;
    }
    return inside
        ? text.substring(0, comma) + text.substring(comma + 1, from)
        : text.substring(0, comma);
  }

  private boolean reports(String part) {
    return tokens(part).stream().anyMatch(token -> words.hasAny(VERBS, token.lower()));
  }

  private static List<Token> tokens(String part) {
    return Token.in(part, 0, part.length());
  }
}
