package org.claimtracker.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.claimtracker.search.Reasons.Conflict;
import org.claimtracker.search.Reasons.Kind;

/** Holds a text against a claim, word by word. */
final class Comparison {

  private static final int MOST_WORDS = 12;

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+)*");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

  /** Words that turn a sentence into its opposite. */
  private static final Map<String, Pattern> NEGATIONS =
      Map.of(
          "en", words("no|not|never|none|nobody|nothing|neither|nor|without|cannot|\\p{L}+n['’]t"),
          "uk", words("не|ні|нема|немає|ніколи|ніхто|нічого|без|жоден|жодна|жодного|жодної"),
          "ru", words("не|нет|ни|никогда|никто|ничего|без"),
          "de", words("nicht|kein\\p{L}*|nie|niemals|niemand|nichts|ohne"),
          "fr", words("ne|n['’]\\p{L}+|pas|jamais|aucun|aucune|sans|rien"),
          "es", words("no|nunca|jamás|ningún|ninguna|ninguno|nadie|nada|sin"),
          "ar", words("لا|لم|لن|ليس|ليست|غير|دون|بدون"));

  private final String asked;
  private final String claim;
  private final String language;

  private Comparison(String asked, String claim, String language) {
    this.asked = asked;
    this.claim = claim;
    this.language = language;
  }

  private static Pattern words(String any) {
    return Pattern.compile(
        "(?<![\\p{L}'’])(?:" + any + ")(?![\\p{L}'’])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * @param claim what the claim says
   * @param language that both are read as
   */
  static Reasons of(String text, String claim, String language) {
    return new Comparison(text, claim, Languages.readAs(language)).reasons();
  }

  private Reasons reasons() {
    StringBuilder askedLeft = new StringBuilder();
    StringBuilder claimLeft = new StringBuilder();
    List<Day> askedDays = Day.in(asked, askedLeft);
    List<Day> claimDays = Day.in(claim, claimLeft);
    List<Quantity> askedNumbers = Quantity.in(askedLeft.toString());
    List<Quantity> claimNumbers = Quantity.in(claimLeft.toString());
    // "March" of a date is neither a name nor a further word.
    List<String> askedNames = names(askedLeft.toString());
    List<String> claimNames = names(claimLeft.toString());

    Set<String> numbers = new LinkedHashSet<>();
    claimNumbers.stream()
        .filter(number -> askedNumbers.stream().anyMatch(number::isEqualTo))
        .forEach(number -> numbers.add(number.written()));
    claimDays.stream()
        .filter(day -> askedDays.stream().anyMatch(day::mayBe))
        .forEach(day -> numbers.add(day.written()));
    List<String> names =
        claimNames.stream()
            .filter(name -> askedNames.stream().anyMatch(other -> sharesWord(name, other)))
            .distinct()
            .toList();
    List<Conflict> conflicts = new ArrayList<>();
    numberConflict(askedNumbers, claimNumbers).ifPresent(conflicts::add);
    dateConflict(askedDays, claimDays).ifPresent(conflicts::add);
    negationConflict().ifPresent(conflicts::add);
    if (names.isEmpty() && !askedNames.isEmpty() && !claimNames.isEmpty()) {
      conflicts.add(new Conflict(Kind.NAME, askedNames.get(0), claimNames.get(0)));
    }
    return new Reasons(
        sharedWords(askedLeft.toString(), claimLeft.toString()),
        names,
        List.copyOf(numbers),
        conflicts);
  }

  /** Of the same thing, or of whatever the one number left on both sides is. */
  private static Optional<Conflict> numberConflict(List<Quantity> asked, List<Quantity> claim) {
    List<Quantity> onlyAsked = without(asked, claim);
    List<Quantity> onlyClaim = without(claim, asked);
    boolean oneEach = onlyAsked.size() == 1 && onlyClaim.size() == 1;
    for (Quantity one : onlyAsked) {
      for (Quantity other : onlyClaim) {
        if (oneEach || one.countsTheSameAs(other)) {
          return Optional.of(new Conflict(Kind.NUMBER, one.written(), other.written()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Quantity> without(List<Quantity> all, List<Quantity> others) {
    return all.stream().filter(one -> others.stream().noneMatch(one::isEqualTo)).toList();
  }

  private static Optional<Conflict> dateConflict(List<Day> asked, List<Day> claim) {
    boolean agree = asked.stream().anyMatch(one -> claim.stream().anyMatch(one::mayBe));
    return agree || asked.isEmpty() || claim.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conflict(Kind.DATE, asked.get(0).written(), claim.get(0).written()));
  }

  /** Of a long text only the sentence that is most like the claim is asked for its "not". */
  private Optional<Conflict> negationConflict() {
    Pattern negation = NEGATIONS.get(language);
    if (negation == null) {
      return Optional.empty();
    }
    String not = first(negation, nearestSentence());
    String claimsNot = first(negation, claim);
    return (not == null) == (claimsNot == null)
        ? Optional.empty()
        : Optional.of(new Conflict(Kind.NEGATION, not, claimsNot));
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group() : null;
  }

  private String nearestSentence() {
    Set<String> wanted = stems(claim, language).keySet();
    String nearest = asked;
    long most = -1;
    for (String sentence : SENTENCE_END.split(asked)) {
      long shared = stems(sentence, language).keySet().stream().filter(wanted::contains).count();
      if (shared > most) {
        most = shared;
        nearest = sentence;
      }
    }
    return nearest;
  }

  private List<String> sharedWords(String one, String other) {
    Set<String> has = stems(one, language).keySet();
    return stems(other, language).entrySet().stream()
        .filter(stem -> has.contains(stem.getKey()))
        .map(Map.Entry::getValue)
        .filter(word -> word.chars().noneMatch(Character::isDigit))
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /** Under each stem the first word that has it, or the first without a capital. */
  static Map<String, String> stems(String text, String language) {
    Map<String, String> stems = new LinkedHashMap<>();
    try (TokenStream tokens = Languages.telling(EntryDocument.MAIN + language, text)) {
      CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.merge(
            stem.toString(),
            text.substring(place.startOffset(), place.endOffset()),
            (first, next) -> Character.isUpperCase(first.codePointAt(0)) ? next : first);
      }
      tokens.end();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return stems;
  }

  /** Words with a capital; a single one that begins a sentence tells nothing, nor in German. */
  private List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(text)) {
      Matcher name = NAME.matcher(sentence);
      while (name.find()) {
        boolean single = !name.group().contains(" ");
        if (!single || name.start() > 0 && !language.equals("de")) {
          names.add(name.group());
        }
      }
    }
    return names;
  }

  private static boolean sharesWord(String one, String other) {
    List<String> words = List.of(one.toLowerCase(Locale.ROOT).split("\\s+"));
    return Stream.of(other.toLowerCase(Locale.ROOT).split("\\s+")).anyMatch(words::contains);
  }
}
