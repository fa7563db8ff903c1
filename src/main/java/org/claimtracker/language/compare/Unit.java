package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.language.compare.Concepts.Meaning;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.compare.PhraseList.Found;
import org.claimtracker.language.text.Lexicon;

/**
 * What carries meaning in a sentence: a word, a phrase that means one thing, or a name of several
 * words. Numbers, dates and words that tell nothing are left out.
 *
 * @param words its content words
 * @param meanings of each word, or of the phrase
 * @param begins whether it begins the sentence, where a capital tells nothing
 */
record Unit(
    String written, List<Stem> words, List<Meaning> meanings, int start, int end, boolean begins) {

  private static final List<String> LIGHT = List.of("light-words", "reporting-verbs");

  /** Two letters are the initials of too much. */
  private static final int MIN_INITIALS = 3;

  private static final List<String> TITLES = List.of("titles", "roles");

  static List<Unit> of(Sentence sentence, String language) {
    String text = sentence.text();
    Lexicon lexicon = Lexicon.of(language);
    Concepts concepts = Concepts.of(language);
    boolean capitalsTell = !lexicon.is("nouns-have-capitals");
    List<Found> phrases = concepts.phrasesIn(text);
    List<Found> periods = Framing.periods(text, language);
    List<Unit> units = new ArrayList<>();
    for (Found phrase : phrases) {
      List<Stem> words =
          sentence.contentWords().stream().filter(word -> isIn(word, phrase)).toList();
      units.add(
          new Unit(
              phrase.written(),
              words,
              List.of(concepts.ofPhrase(phrase.value())),
              phrase.start(),
              phrase.end(),
              sentence.isBegunBy(phrase.start())));
    }
    Unit last = null;
    for (Stem word : sentence.contentWords()) {
      String lower = word.word().toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
      boolean skipped =
          Stream.concat(phrases.stream(), periods.stream()).anyMatch(found -> isIn(word, found))
              || sentence.numbers().stream().anyMatch(number -> number.covers(word.start()))
              || NumberWords.isNumber(word.word(), language) && !word.isName()
              || Character.isDigit(word.word().charAt(0))
              || !word.isName() && lexicon.hasAny(LIGHT, lower);
      if (!skipped) {
        Unit unit =
            new Unit(
                word.word(),
                List.of(word),
                List.of(concepts.of(word)),
                word.start(),
                word.start() + word.word().length(),
                sentence.isBegunBy(word.start()));
        boolean behindName =
            capitalsTell
                && last != null
                && last.isName()
                && unit.isName()
                && text.substring(last.end, unit.start).isBlank();
        if (behindName && last.isTitle(lexicon)) {
          units.remove(last);
        } else if (behindName && last.isBareName() && unit.isBareName()) {
          units.remove(last);
          unit = last.with(unit, text);
        }
        units.add(unit);
        last = unit;
      }
    }
    units.sort((one, other) -> Integer.compare(one.start, other.start));
    return units;
  }

  private static boolean isIn(Stem word, Found phrase) {
    return word.start() >= phrase.start() && word.start() < phrase.end();
  }

  /** Before a name it is none of its words. */
  private boolean isTitle(Lexicon lexicon) {
    return words.size() == 1
        && lexicon.hasAny(TITLES, written.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  /** The name so far with one more word. */
  private Unit with(Unit next, String text) {
    List<Stem> allWords = new ArrayList<>(words);
    allWords.addAll(next.words);
    List<Meaning> allMeanings = new ArrayList<>(meanings);
    allMeanings.addAll(next.meanings);
    return new Unit(
        text.substring(start, next.end), allWords, allMeanings, start, next.end, begins);
  }

  boolean isName() {
    return Character.isUpperCase(written.codePointAt(0));
  }

  /** A word of a name that has no meaning of its own: in "Ukrainian MPs" each word has one. */
  private boolean isBareName() {
    return isName() && meanings.stream().allMatch(meaning -> meaning.groups().isEmpty());
  }

  boolean isAbbreviation() {
    String letters = written.replace(".", "");
    return letters.length() > 1 && letters.codePoints().allMatch(Character::isUpperCase);
  }

  /** Whether both are written with the same words, in any inflection. */
  boolean hasTheWordsOf(Unit other) {
    return words.size() == other.words.size() && isPartOf(other);
  }

  private boolean isPartOf(Unit other) {
    return !words.isEmpty()
        && words.stream().allMatch(word -> other.words.stream().anyMatch(word::isLike));
  }

  /** Whether both mean the same, as far as is known. */
  boolean isLike(Unit other) {
    if (isPartOf(other) || other.isPartOf(this) || isShortFor(other) || other.isShortFor(this)) {
      return true;
    }
    return means(other) || isSpelling(other) || other.isSpelling(this);
  }

  /** Whether its words are known to mean what the other's do. */
  boolean means(Unit other) {
    return meanings.size() == 1 && other.meanings.size() == 1
        ? meanings.get(0).isLike(other.meanings.get(0))
        : meanings.stream().allMatch(one -> other.meanings.stream().anyMatch(one::isLike))
            || other.meanings.stream().allMatch(one -> meanings.stream().anyMatch(one::isLike));
  }

  /** All words are words of the other in another spelling. */
  private boolean isSpelling(Unit other) {
    return isName()
        && other.isName()
        && !words.isEmpty()
        && words.stream()
            .allMatch(
                word ->
                    other.words.stream()
                        .anyMatch(
                            their ->
                                word.isLike(their) || Spelling.isSame(word.word(), their.word())));
  }

  /** "UN" and "United Nations". */
  private boolean isShortFor(Unit other) {
    String initials =
        other.words.stream().map(word -> word.word().substring(0, 1)).collect(Collectors.joining());
    return isAbbreviation()
        && other.words.size() > 1
        && written.replace(".", "").startsWith(initials);
  }

  /** How many units in a row have the letters of this abbreviation as initials; 0 for none. */
  int spelledBy(List<Unit> units, int from) {
    String letters = written.replace(".", "").toLowerCase(Locale.ROOT);
    if (!isAbbreviation() || letters.length() < MIN_INITIALS || !units.get(from).isName()) {
      return 0;
    }
    StringBuilder initials = new StringBuilder();
    for (int n = from; n < units.size() && initials.length() < letters.length(); n++) {
      units.get(n).words.forEach(word -> initials.append(word.word().charAt(0)));
      if (initials.toString().toLowerCase(Locale.ROOT).equals(letters)) {
        return n - from + 1;
      }
    }
    return 0;
  }

  boolean isOppositeOf(Unit other, Concepts concepts) {
    return meanings.stream()
        .anyMatch(
            one -> other.meanings.stream().anyMatch(their -> concepts.areOpposite(one, their)));
  }
}
