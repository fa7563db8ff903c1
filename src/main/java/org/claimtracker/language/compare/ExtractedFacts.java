package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.language.text.Lexicon;

/**
 * What a text says of days, of numbers, of whom and what.
 *
 * @param language that it is read as
 * @param telling its telling words without those of its dates: "March" of a date is neither a name
 *     nor a further word
 */
public record ExtractedFacts(
    String language,
    List<Day> days,
    List<Quantity> numbers,
    List<String> names,
    List<Stem> telling,
    List<Sentence> sentences) {

  /** One sentence of it, with its telling words but for dates. */
  public record Sentence(String text, List<Stem> telling) {

    public static Sentence of(String text, String language) {
      StringBuilder left = new StringBuilder();
      Day.in(text, left, language);
      return new Sentence(text, Stem.of(left.toString(), language));
    }

    private long sharedWith(Sentence other) {
      return telling.stream().filter(other::has).count();
    }

    /** What share of the words of this, but for numbers, another has too. */
    public double shareIn(Sentence other, String language) {
      int words = words(language).size();
      return words == 0 ? 0 : 1 - (double) wordsNotIn(other, language).size() / words;
    }

    /** The words of this, but for numbers, that another has not. */
    List<Stem> wordsNotIn(Sentence other, String language) {
      return words(language).stream().filter(word -> !other.has(word)).toList();
    }

    private List<Stem> words(String language) {
      return telling.stream().filter(stem -> !NumberWords.isNumber(stem.word(), language)).toList();
    }

    boolean isBegunBy(Stem word) {
      return text.substring(0, word.start()).codePoints().noneMatch(Character::isLetter);
    }

    private boolean has(Stem word) {
      return telling.stream().anyMatch(word::isLike);
    }
  }

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

  /**
   * Its last plus keeps nothing to come back to, which thousands of names would need a stack for.
   */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+)*+");

  private static final Pattern FIRST_LETTER = Pattern.compile("^[^\\p{L}]*");

  /**
   * @param language that the text is read as
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

  /** Of a long text the sentence that is most like a claim. */
  public Sentence nearestTo(Sentence claim) {
    Sentence nearest = new Sentence("", List.of());
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

  /** Whether a name of another text is among the words with a capital. */
  public boolean mentions(String name) {
    return Stem.of(name, language).stream()
        .anyMatch(word -> telling.stream().anyMatch(one -> one.isName() && one.isLike(word)));
  }

  /** "On", "The" and their like have a capital only because they begin a sentence. */
  private static String fromTellingWord(String name, String language) {
    List<Stem> telling = Stem.of(name, language);
    return telling.isEmpty() ? "" : name.substring(telling.get(0).start());
  }

  /** Words with a capital; a single one that begins a sentence tells nothing, nor in German. */
  private static List<String> names(String text, String language) {
    List<String> names = new ArrayList<>();
    boolean capitalsTell = !Lexicon.of(language).is("nouns-have-capitals");
    for (String sentence : SENTENCE_END.split(text)) {
      int begin = FIRST_LETTER.matcher(sentence).replaceFirst("").length();
      Matcher name = NAME.matcher(sentence);
      while (name.find()) {
        String telling = fromTellingWord(name.group(), language);
        boolean single = !telling.contains(" ");
        boolean begins = name.end() - telling.length() == sentence.length() - begin;
        if (!telling.isEmpty() && (!single || !begins && capitalsTell)) {
          names.add(telling);
        }
      }
    }
    return names;
  }
}
