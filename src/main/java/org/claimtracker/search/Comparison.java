package org.claimtracker.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.search.Reasons.Conflict;
import org.claimtracker.search.Reasons.Kind;

/**
 * A text held against a claim, word by word.
 *
 * @param contradicted whether they differ in something by which alike sentences say another thing
 */
record Comparison(Reasons reasons, boolean contradicted) {

  private static final int MOST_WORDS = 12;

  /** So much of either says the other too, where the rest is alike. */
  private static final double ALIKE = 0.6;

  /**
   * @param claim what the claim says
   * @param language that both are read as
   */
  static Comparison of(String text, String claim, String language) {
    return new Sides(text, claim, Languages.readAs(language)).compared();
  }

  /** Both texts while they are compared. */
  private static final class Sides {

    private final Particulars asked;
    private final Particulars said;
    private final String claim;
    private final String language;

    /** Of a long text only the sentence that is most like the claim is asked for its "not". */
    private final String nearest;

    private final List<Conflict> conflicts = new ArrayList<>();
    private boolean contradicted;

    private Sides(String text, String claim, String language) {
      this.asked = Particulars.of(text, language);
      this.said = Particulars.of(claim, language);
      this.claim = claim;
      this.language = language;
      this.nearest = nearestSentence(text);
    }

    private Comparison compared() {
      boolean restIsAlike = isAlike();
      addNumbers(restIsAlike);
      add(days(), restIsAlike);
      add(Negation.between(nearest, claim, language), restIsAlike);
      if (restIsAlike) {
        add(Roles.between(nearest, claim, language), true);
      }
      List<String> names = sharedNames();
      if (names.isEmpty() && !asked.names().isEmpty() && !said.names().isEmpty() && !isNamed()) {
        conflicts.add(new Conflict(Kind.NAME, asked.names().get(0), said.names().get(0)));
      }
      return new Comparison(
          new Reasons(sharedWords(), names, sharedNumbers(), conflicts), contradicted);
    }

    private void add(Optional<Conflict> conflict, boolean counts) {
      conflict.ifPresent(
          found -> {
            conflicts.add(found);
            contradicted |= counts;
          });
    }

    /** Of the same thing, or of whatever the one number left on both sides is. */
    private void addNumbers(boolean restIsAlike) {
      List<Quantity> onlyAsked = without(asked.numbers(), said.numbers());
      List<Quantity> onlySaid = without(said.numbers(), asked.numbers());
      boolean oneEach = onlyAsked.size() == 1 && onlySaid.size() == 1;
      for (Quantity one : onlyAsked) {
        for (Quantity other : onlySaid) {
          boolean ofTheSame = one.countsTheSameAs(other);
          if (conflicts.isEmpty() && (oneEach || ofTheSame)) {
            Conflict conflict = new Conflict(Kind.NUMBER, one.written(), other.written());
            add(Optional.of(conflict), ofTheSame || restIsAlike);
          }
        }
      }
    }

    private static List<Quantity> without(List<Quantity> all, List<Quantity> others) {
      return all.stream().filter(one -> others.stream().noneMatch(one::isNearly)).toList();
    }

    private Optional<Conflict> days() {
      List<Day> one = asked.days();
      List<Day> other = said.days();
      boolean agree = one.stream().anyMatch(day -> other.stream().anyMatch(day::mayBe));
      return agree || one.isEmpty() || other.isEmpty()
          ? Optional.empty()
          : Optional.of(new Conflict(Kind.DATE, one.get(0).written(), other.get(0).written()));
    }

    private String nearestSentence(String text) {
      Set<String> wanted = Stem.words(claim, language).keySet();
      String nearest = text;
      long most = -1;
      for (String sentence : Particulars.sentences(text)) {
        Set<String> has = Stem.words(sentence, language).keySet();
        long shared = has.stream().filter(wanted::contains).count();
        if (shared > most) {
          most = shared;
          nearest = sentence;
        }
      }
      return nearest;
    }

    /** Whether both sentences say mostly the same, but for numbers. */
    private boolean isAlike() {
      List<Stem> words = telling(nearest);
      List<Stem> claimWords = telling(claim);
      return share(words, claimWords) >= ALIKE && share(claimWords, words) >= ALIKE;
    }

    private List<Stem> telling(String text) {
      return Stem.of(text, language).stream()
          .filter(stem -> !NumberWords.isNumber(stem.word(), language))
          .toList();
    }

    private static double share(List<Stem> of, List<Stem> in) {
      long shared = of.stream().filter(word -> in.stream().anyMatch(word::isLike)).count();
      return (double) shared / Math.max(1, of.size());
    }

    private List<String> sharedWords() {
      Set<String> has = Stem.words(asked.rest(), language).keySet();
      return Stem.words(said.rest(), language).entrySet().stream()
          .filter(stem -> has.contains(stem.getKey()))
          .map(Map.Entry::getValue)
          .filter(word -> !NumberWords.isNumber(word, language))
          .distinct()
          .limit(MOST_WORDS)
          .toList();
    }

    private List<String> sharedNumbers() {
      Set<String> shared = new LinkedHashSet<>();
      said.numbers().stream()
          .filter(number -> asked.numbers().stream().anyMatch(number::isEqualTo))
          .forEach(number -> shared.add(number.written()));
      said.days().stream()
          .filter(day -> asked.days().stream().anyMatch(day::mayBe))
          .forEach(day -> shared.add(day.written()));
      return List.copyOf(shared);
    }

    private List<String> sharedNames() {
      List<Stem> words = namesIn(asked.rest());
      return said.names().stream().filter(name -> isAmong(name, words)).distinct().toList();
    }

    /** Whether the claim begins with a name of the text, where a capital tells nothing. */
    private boolean isNamed() {
      List<Stem> words = namesIn(said.rest());
      return asked.names().stream().anyMatch(name -> isAmong(name, words));
    }

    private List<Stem> namesIn(String text) {
      return Stem.of(text, language).stream().filter(Stem::isName).toList();
    }

    private boolean isAmong(String name, List<Stem> words) {
      return Stem.of(name, language).stream().anyMatch(one -> words.stream().anyMatch(one::isLike));
    }
  }
}
