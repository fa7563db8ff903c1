package org.claimtracker.language.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.compare.PhraseList.Found;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WordForm;

/**
 * Words that change what an otherwise equal sentence claims: that it was promised, that it is
 * denied, all or some, the first or the second, a month or a year.
 */
public final class Framing {

  /** One list or several of a language, of which a sentence has one word, and the other another. */
  private record Frame(Kind kind, boolean onBothSides, String... lists) {}

  /** "Nearly", which before a number is a bound. */
  private static final String ALMOST = "bounds.almost";

  private static final String FUTURE = "modality.future";
  private static final String ONLY = "restrictions";
  private static final String ALL = "quantifiers.all";

  private static final List<Frame> FRAMES =
      List.of(
          new Frame(Kind.DENIAL, false, "denials"),
          new Frame(Kind.MODALITY, false, FUTURE, "modality.possible", "modality.wished"),
          new Frame(
              Kind.QUANTIFIER,
              true,
              "quantifiers.one",
              "quantifiers.few",
              "quantifiers.some",
              "quantifiers.half",
              "quantifiers.most",
              "quantifiers.many",
              "quantifiers.all"),
          new Frame(Kind.OPPOSITE, true, "comparisons.more", "comparisons.less"),
          new Frame(Kind.OPPOSITE, true, "relations.before", "relations.after"),
          new Frame(Kind.OPPOSITE, true, "relations.inside", "relations.outside"),
          new Frame(Kind.OPPOSITE, true, "relations.for", "relations.against"),
          new Frame(Kind.MODALITY, false, ALMOST),
          new Frame(Kind.QUANTIFIER, false, ONLY),
          new Frame(Kind.NAME, false, "kin"),
          new Frame(Kind.ORDINAL, true, "ordinals"),
          new Frame(Kind.PERIOD, true, "periods"));

  private static final int MIN_VERB = 4;
  private static final int MIN_BLANKS = 2;
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1_500);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2_100);

  private static final Map<String, PhraseList> LISTS = new ConcurrentHashMap<>();

  private Framing() {}

  /** What something is counted in, "a day": no word of what is counted. */
  static List<Found> periods(String text, String language) {
    return in(text, list(FRAMES.get(FRAMES.size() - 1), language));
  }

  /** Without those that are listed for meaning nothing of it, as "a quarter of". */
  private static List<Found> in(String text, PhraseList list) {
    return list.in(text).stream().filter(found -> !found.value().isEmpty()).toList();
  }

  /**
   * All differences of two sentences that are otherwise alike.
   *
   * @param minimal whether they are so much alike that each word tells
   */
  public static List<Conflict> between(
      String asked, String claim, boolean minimal, String language) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Frame frame : FRAMES) {
      if (minimal || frame.onBothSides) {
        between(frame, asked, claim, language).ifPresent(conflicts::add);
      }
    }
    return conflicts;
  }

  private static Optional<Conflict> between(
      Frame frame, String asked, String claim, String language) {
    Set<String> shared = frame.onBothSides ? Set.of() : shared(frame, asked, claim, language);
    Map<String, String> one = found(frame, asked, shared, language);
    Map<String, String> other = found(frame, claim, shared, language);
    boolean others =
        !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one.keySet(), other.keySet());
    boolean differ = others || !frame.onBothSides && one.isEmpty() != other.isEmpty();
    return differ
        ? Optional.of(new Conflict(frame.kind, first(one), first(other)))
        : Optional.empty();
  }

  /** Words that both have tell nothing apart: "denies that the tests are fake". */
  private static Set<String> shared(Frame frame, String asked, String claim, String language) {
    Set<String> shared = words(frame, asked, language);
    shared.retainAll(words(frame, claim, language));
    return shared;
  }

  private static Set<String> words(Frame frame, String sentence, String language) {
    Set<String> words = new HashSet<>();
    in(sentence, list(frame, language)).forEach(one -> words.add(lower(one)));
    return words;
  }

  private static String lower(Found one) {
    return one.written().toLowerCase(Locale.ROOT);
  }

  private static PhraseList list(Frame frame, String language) {
    return LISTS.computeIfAbsent(
        language + " " + frame.lists[0],
        first ->
            frame.lists.length == 1 && frame.onBothSides
                ? PhraseList.ofPairs(language, frame.lists[0])
                : PhraseList.of(language, frame.lists));
  }

  private static String first(Map<String, String> found) {
    return found.values().stream().findFirst().orElse(null);
  }

  /** What a sentence has of it, each with the words. */
  private static Map<String, String> found(
      Frame frame, String sentence, Set<String> shared, String language) {
    Map<String, String> found = new LinkedHashMap<>();
    boolean mayBeBound = frame.lists[0].equals(ALMOST) || frame.lists[0].equals(ONLY);
    for (Found one : in(sentence, list(frame, language))) {
      boolean isBound = mayBeBound && isBeforeNumber(sentence, one.end());
      if (!isBound && !shared.contains(lower(one))) {
        found.putIfAbsent(one.value(), one.written());
      }
    }
    if (frame.lists[0].equals(FUTURE) && found.isEmpty()) {
      for (Token word : Token.in(sentence, 0, sentence.length())) {
        if (isFuture(word.lower(), language)) {
          found.put(FUTURE, word.text());
        }
      }
    }
    if (frame.kind == Kind.QUANTIFIER && found.size() > 1) {
      // "Half of all" is half.
      Stream.of(frame.lists)
          .filter(found::containsKey)
          .findFirst()
          .ifPresent(narrowest -> found.keySet().retainAll(Set.of(narrowest)));
    }
    return found;
  }

  /** Numbers are blanked out. */
  private static boolean isBeforeNumber(String sentence, int from) {
    int to = Math.min(sentence.length(), from + MIN_BLANKS);
    return to - from == MIN_BLANKS && sentence.substring(from, to).isBlank();
  }

  /** That one sentence says it of all, and the other of a number of things. */
  public static Optional<Conflict> total(Sentence asked, Sentence claim, String language) {
    Optional<Conflict> inAsked =
        allAndNumber(asked, claim, language)
            .map(found -> new Conflict(Kind.QUANTIFIER, found[0], found[1]));
    return inAsked.isPresent()
        ? inAsked
        : allAndNumber(claim, asked, language)
            .map(found -> new Conflict(Kind.QUANTIFIER, found[1], found[0]));
  }

  /** The word for "all" and the number; empty unless one has the first and the other the second. */
  private static Optional<String[]> allAndNumber(Sentence all, Sentence other, String language) {
    PhraseList totals =
        LISTS.computeIfAbsent(language + " " + ALL, first -> PhraseList.of(language, ALL));
    List<Found> found = in(all.bare(), totals);
    return found.isEmpty() || !all.numbers().isEmpty() || !in(other.bare(), totals).isEmpty()
        ? Optional.empty()
        : other.numbers().stream()
            .filter(Framing::counts)
            .findFirst()
            .map(number -> new String[] {found.get(0).written(), number.written()});
  }

  /** Whether it is a number of things, and no share, measure or year. */
  private static boolean counts(Quantity number) {
    return number.meant().measure() == null
        && !number.unit().equals("%")
        && (number.value().compareTo(FIRST_YEAR) < 0 || number.value().compareTo(LAST_YEAR) > 0);
  }

  /** Whether a word's form alone says that something is to be. */
  private static boolean isFuture(String word, String language) {
    if (Lexicon.of(language).has(FUTURE, word)) {
      return true;
    }
    if (!language.equals("uk") || word.length() < MIN_VERB) {
      return false;
    }
    List<WordForm> forms = WordForm.of(word);
    return !forms.isEmpty() && forms.stream().allMatch(form -> form.tag().contains(":futr"));
  }
}
