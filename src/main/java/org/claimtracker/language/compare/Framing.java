package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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

  private static final List<Frame> FRAMES =
      List.of(
          new Frame(Kind.DENIAL, false, "denials"),
          new Frame(
              Kind.MODALITY, false, "modality.future", "modality.possible", "modality.wished"),
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
          new Frame(Kind.ORDINAL, true, "ordinals"),
          new Frame(Kind.PERIOD, true, "periods"));

  private static final int MIN_VERB = 4;

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
    Map<String, String> one = found(frame, asked, language);
    Map<String, String> other = found(frame, claim, language);
    boolean differ =
        frame.onBothSides
            ? !one.isEmpty()
                && !other.isEmpty()
                && Collections.disjoint(one.keySet(), other.keySet())
            : one.isEmpty() != other.isEmpty();
    return differ
        ? Optional.of(new Conflict(frame.kind, first(one), first(other)))
        : Optional.empty();
  }

  private static PhraseList list(Frame frame, String language) {
    return LISTS.computeIfAbsent(
        language + " " + frame.kind,
        first ->
            frame.lists.length == 1 && frame.onBothSides
                ? PhraseList.ofPairs(language, frame.lists[0])
                : PhraseList.of(language, frame.lists));
  }

  private static String first(Map<String, String> found) {
    return found.values().stream().findFirst().orElse(null);
  }

  /** What a sentence has of it, each with the words. */
  private static Map<String, String> found(Frame frame, String sentence, String language) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Found one : in(sentence, list(frame, language))) {
      found.putIfAbsent(one.value(), one.written());
    }
    if (frame.kind == Kind.MODALITY && found.isEmpty()) {
      for (Token word : Token.in(sentence, 0, sentence.length())) {
        if (isFuture(word.lower(), language)) {
          found.put("modality.future", word.text());
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

  /** Whether a word's form alone says that something is to be. */
  private static boolean isFuture(String word, String language) {
    if (Lexicon.of(language).has("modality.future", word)) {
      return true;
    }
    if (!language.equals("uk") || word.length() < MIN_VERB) {
      return false;
    }
    List<WordForm> forms = WordForm.of(word);
    return !forms.isEmpty() && forms.stream().allMatch(form -> form.tag().contains(":futr"));
  }
}
