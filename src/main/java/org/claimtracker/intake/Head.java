package org.claimtracker.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.language.text.Paragraph;
import org.claimtracker.language.text.ParsedText;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WrittenDate;

/**
 * What a pasted article begins with: its title, date and byline; null where it has none. None of
 * them is a sentence to check.
 *
 * @param body the text without them
 */
record Head(String title, PartialDate date, String author, ParsedText body) {

  /** How many paragraphs are looked at. */
  private static final int MAX_PARAGRAPHS = 8;

  private static final int MAX_TITLE_LENGTH = 250;
  private static final int MAX_LINE_LENGTH = 120;

  /** Words that the body has at least in one of its sentences. */
  private static final int WORDS_OF_A_SENTENCE = 6;

  /** Between a name and what follows it on the same line. */
  private static final Pattern BAR =
      Pattern.compile("\\s*[|•·–—/]\\s*|,\\s(?=\\D{0,12}\\d)|\\s{3,}");

  static Head of(ParsedText parsed, Locale language) {
    return new Reader(parsed, language.getLanguage()).read();
  }

  private static final class Reader {

    private final ParsedText parsed;
    private final String language;
    private final HeadWords words;
    private final List<Paragraph> left;
    private String title;
    private PartialDate date;
    private String author;

    Reader(ParsedText parsed, String language) {
      this.parsed = parsed;
      this.language = language;
      this.words = new HeadWords(language);
      this.left = new ArrayList<>(parsed.paragraphs());
    }

    Head read() {
      int looked = Math.min(MAX_PARAGRAPHS, left.size());
      List<Paragraph> first = List.copyOf(left.subList(0, looked));
      boolean body = hasABody();
      for (int n = 0; n < looked && body; n++) {
        Paragraph paragraph = first.get(n);
        String line = line(paragraph);
        if (paragraph.speaker() != null || n > 1 && isProse(line)) {
          break;
        }
        boolean read = isDateLine(line) || isByline(line);
        if (!read && n == 0) {
          read = isTitle(line, n + 1 < first.size() ? first.get(n + 1) : null, paragraph);
        }
        if (read) {
          left.remove(paragraph);
        }
      }
      // A body that is all gone was none.
      return left.isEmpty()
          ? new Head(null, null, null, parsed)
          : new Head(title, date, author, new ParsedText(parsed.text(), left, parsed.stamps()));
    }

    private String line(Paragraph paragraph) {
      return parsed.text().substring(paragraph.start(), paragraph.end()).replaceAll("\\s+", " ");
    }

    private boolean hasABody() {
      return left.size() > 1
          && left.stream().skip(1).limit(3L * MAX_PARAGRAPHS).anyMatch(one -> isProse(line(one)));
    }

    private static boolean isProse(String line) {
      return line.matches("(?s).*[.!?…。।؟][\"'”’»“)]*(?:\\s.*)?")
          && Token.in(line, 0, line.length()).size() >= WORDS_OF_A_SENTENCE;
    }

    /** {@code Published 19 March 2025, 10:15 GMT}: a date and little else. */
    private boolean isDateLine(String line) {
      if (line.length() > MAX_LINE_LENGTH) {
        return false;
      }
      Optional<WrittenDate> found = WrittenDate.in(line, language);
      if (found.isEmpty()
          || !words.isBesideADate(line.substring(0, found.get().start()))
          || !words.isBesideADate(line.substring(found.get().end()))) {
        return false;
      }
      dated(found.get());
      return true;
    }

    private void dated(WrittenDate found) {
      if (date == null) {
        date = new PartialDate(found.day().toString());
      }
    }

    /**
     * {@code By Jane Roe}, {@code Von Max Muster, 19. März 2025}, {@code Jane Roe | 3 May 2025}.
     */
    private boolean isByline(String line) {
      if (line.length() > MAX_LINE_LENGTH || line.endsWith(".")) {
        return false;
      }
      if (isDateAndByline(line)) {
        return true;
      }
      Matcher by = words.bylineStart(line);
      Optional<WrittenDate> found = WrittenDate.in(line, language);
      String names =
          by == null
              ? line.substring(0, found.map(WrittenDate::start).orElse(0))
              : line.substring(by.end());
      String name = BAR.split(names.strip() + " ", 2)[0].strip();
      String rest =
          by == null
              ? ""
              : names.substring(Math.min(names.length(), names.indexOf(name) + name.length()));
      boolean onlyADateFollows = rest.isBlank() || isShort(rest);
      if (name.isEmpty()
          || !words.isNames(name)
          || isProse(name)
          || !onlyADateFollows
          || by == null && !HeadWords.isFullName(name)) {
        return false;
      }
      if (author == null) {
        author = name;
      }
      found.ifPresent(this::dated);
      return true;
    }

    /** {@code Published on 3 May 2025 by Jane Roe}, {@code 3 May 2025 | Jane Roe}. */
    private boolean isDateAndByline(String line) {
      Optional<WrittenDate> found = WrittenDate.in(line, language);
      if (found.isEmpty() || !words.isBesideADate(line.substring(0, found.get().start()))) {
        return false;
      }
      String rest =
          HeadWords.withoutTimes(line.substring(found.get().end()))
              .replaceFirst("^[\\s|•·–—,/-]+", "");
      Matcher by = words.bylineStart(rest);
      String name = BAR.split((by == null ? rest : rest.substring(by.end())) + " ", 2)[0].strip();
      if (name.isEmpty() || !words.isNames(name) || by == null && !HeadWords.isFullName(name)) {
        return false;
      }
      author = author == null ? name : author;
      dated(found.get());
      return true;
    }

    private static boolean isShort(String rest) {
      return Token.in(rest, 0, rest.length()).size() <= 12;
    }

    /** A first line that is no sentence, perhaps with its date before it. */
    private boolean isTitle(String line, Paragraph next, Paragraph paragraph) {
      if (line.length() > MAX_TITLE_LENGTH + MAX_LINE_LENGTH) {
        return false;
      }
      String headline = line;
      Optional<WrittenDate> found = WrittenDate.in(line, language);
      boolean dateFirst =
          found.isPresent() && words.isBesideADate(line.substring(0, found.get().start()));
      if (dateFirst) {
        headline = line.substring(found.get().end()).replaceFirst("^[\\s:|,–—-]+", "");
      }
      boolean apart =
          next != null && (dateFirst || isApart(paragraph, next) || isDateLineOrByline(next));
      if (!apart || headline.length() > MAX_TITLE_LENGTH || !isTitleLike(headline)) {
        return false;
      }
      title = headline;
      if (dateFirst) {
        dated(found.get());
      }
      return true;
    }

    private boolean isDateLineOrByline(Paragraph next) {
      Reader other = new Reader(parsed, language);
      return other.isDateLine(line(next)) || other.isByline(line(next));
    }

    /** Whether a blank line is between. */
    private boolean isApart(Paragraph one, Paragraph next) {
      String between = parsed.text().substring(one.end(), next.start()).replace("\r\n", "\n");
      return between.chars().filter(sign -> sign == '\n' || sign == '\r').count() > 1;
    }

    private static boolean isTitleLike(String words) {
      return Token.in(words, 0, words.length()).size() > 1
          && !words.matches("(?s).*[.:;,…。।][\"'”’»“)]*")
          && !words.matches("(?s).*[.!?…]\\s+\\p{Lu}.*\\.")
          && !Paragraph.ITEM.matcher(words).lookingAt()
          && !words.startsWith("RT ")
          && words.indexOf('#') < 0
          && words.indexOf('@') < 0;
    }
  }
}
