package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.language.text.Lexicon;

/**
 * The dates, numbers, names and content words of a text.
 *
 * @param language whose analyzer it was read with
 * @param contentWords without those of dates: "March" in a date is neither a name nor another word
 */
public record ExtractedFacts(
    String language,
    List<Day> days,
    List<Quantity> numbers,
    List<String> names,
    List<Stem> contentWords,
    List<Sentence> sentences) {

  /**
   * One sentence, with its content words and numbers except those of dates.
   *
   * @param bare the text with its dates and numbers blanked out
   */
  public record Sentence(
      String text, String bare, List<Stem> contentWords, List<Quantity> numbers) {

    public static Sentence of(String text, String language) {
      StringBuilder left = new StringBuilder();
      Day.in(text, left, language);
      String rest = left.toString();
      List<Quantity> numbers = Quantity.in(rest, language);
      numbers.forEach(number -> number.blank(left));
      return new Sentence(text, left.toString(), Stem.of(rest, language), numbers);
    }

    private long sharedWith(Sentence other) {
      return contentWords.stream().filter(other::has).count();
    }

    /** The share of its words, numbers aside, that occur in another sentence. */
    public double shareIn(Sentence other, String language) {
      int words = words(language).size();
      return words == 0 ? 0 : 1 - (double) wordsNotIn(other, language).size() / words;
    }

    /** Its words, numbers aside, that another sentence lacks. */
    List<Stem> wordsNotIn(Sentence other, String language) {
      return words(language).stream().filter(word -> !other.has(word)).toList();
    }

    private List<Stem> words(String language) {
      return contentWords.stream()
          .filter(stem -> !NumberWords.isNumber(stem.word(), language))
          .toList();
    }

    boolean isBegunBy(Stem word) {
      return isBegunBy(word.start());
    }

    boolean isBegunBy(int offset) {
      return text.substring(0, offset).codePoints().noneMatch(Character::isLetter);
    }

    private boolean has(Stem word) {
      return contentWords.stream().anyMatch(word::isLike);
    }
  }

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

  /**
   * The possessive quantifier prevents backtracking, which would overflow the stack on thousands of
   * names.
   */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+)*+");

  private static final Pattern FIRST_LETTER = Pattern.compile("^[^\\p{L}]*");

  /**
   * @param language whose analyzer the text is read with
   */
  public static ExtractedFacts of(String text, String language) {
    StringBuilder left = new StringBuilder();
    List<Day> days = Day.in(text, left, language);
    String rest = left.toString();
    return new ExtractedFacts(
        language,
        days,
        Quantity.in(rest, language),
        names(rest, language),
        Stem.of(rest, language),
        Stream.of(SENTENCE_END.split(text)).map(one -> Sentence.of(one, language)).toList());
  }

  /** The sentence that shares the most words with a claim. */
  public Sentence nearestTo(Sentence claim) {
    Sentence nearest = new Sentence("", "", List.of(), List.of());
    long most = -1;
    for (Sentence sentence : sentences) {
      long shared = sentence.sharedWith(claim);
      if (shared > most) {
        most = shared;
        nearest = sentence;
      }
    }
    return nearest;
  }

  /** Whether a word of another text's name occurs here with a capital. */
  public boolean mentions(String name) {
    return Stem.of(name, language).stream()
        .anyMatch(word -> contentWords.stream().anyMatch(one -> one.isName() && one.isLike(word)));
  }

  /**
   * Cuts off function words at the start, which have a capital only because they begin a sentence.
   */
  private static String fromContentWord(String name, String language) {
    List<Stem> contentWords = Stem.of(name, language);
    return contentWords.isEmpty() ? "" : name.substring(contentWords.get(0).start());
  }

  /**
   * Runs of capitalised words; a single one does not count at the start of a sentence or in German.
   */
  private static List<String> names(String text, String language) {
    List<String> names = new ArrayList<>();
    boolean capitalsTell = !Lexicon.of(language).is("nouns-have-capitals");
    for (String sentence : SENTENCE_END.split(text)) {
      int begin = FIRST_LETTER.matcher(sentence).replaceFirst("").length();
      Matcher name = NAME.matcher(sentence);
      while (name.find()) {
        String capitalised = fromContentWord(name.group(), language);
        boolean single = !capitalised.contains(" ");
        boolean begins = name.end() - capitalised.length() == sentence.length() - begin;
        if (!capitalised.isEmpty() && (!single || !begins && capitalsTell)) {
          names.add(capitalised);
        }
      }
    }
    return names;
  }
}
