package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.claimtracker.language.text.Lexicon;

/**
 * What the words of a language mean: words of one meaning share a concept, those of the opposite
 * have its opposite. From the language's lists {@code synonyms} and {@code opposites}, for English
 * from WordNet too.
 */
final class Concepts {

  private static final Map<String, Concepts> KNOWN = new ConcurrentHashMap<>();

  private static final int MAX_CACHED = 20_000;

  private final String language;

  /** Words and phrases of the lists, each with the number of its group. */
  private final Map<String, Set<Integer>> exact = new HashMap<>();

  private final Map<String, Set<Integer>> beginnings = new LinkedHashMap<>();
  private final Map<Integer, Set<Integer>> opposites = new HashMap<>();
  private final PhraseList phrases;
  private final Map<String, Meaning> cache = new ConcurrentHashMap<>();

  /**
   * What a word may mean.
   *
   * @param groups of the lists
   * @param own its stems
   * @param words stems of words that mean the same, its own among them
   * @param opposites stems of words that mean the opposite
   */
  record Meaning(Set<Integer> groups, Set<String> own, Set<String> words, Set<String> opposites) {

    boolean isLike(Meaning other) {
      return groups.stream().anyMatch(other.groups::contains)
          || (own.stream().anyMatch(other.words::contains)
                  || other.own.stream().anyMatch(words::contains))
              && opposites.stream().noneMatch(other.words::contains);
    }
  }

  private Concepts(String language) {
    this.language = language;
    Lexicon lexicon = Lexicon.of(language);
    List<String> manyWords = new ArrayList<>();
    Map<String, Integer> groupOf = new HashMap<>();
    int group = 0;
    for (String line : lexicon.all("synonyms")) {
      group++;
      for (String word : line.split(",")) {
        add(word, group, manyWords);
        groupOf.putIfAbsent(word, group);
      }
    }
    for (String pair : lexicon.all("opposites")) {
      Set<Integer> left = new HashSet<>();
      Set<Integer> right = new HashSet<>();
      String[] sides = pair.split("/");
      for (String word : sides[0].split(",")) {
        left.add(groupOf.computeIfAbsent(word, first -> next(first, manyWords)));
      }
      for (String word : sides[1].split(",")) {
        right.add(groupOf.computeIfAbsent(word, first -> next(first, manyWords)));
      }
      left.forEach(one -> opposites.computeIfAbsent(one, f -> new HashSet<>()).addAll(right));
      right.forEach(one -> opposites.computeIfAbsent(one, f -> new HashSet<>()).addAll(left));
    }
    Set<String> pairs = new LinkedHashSet<>();
    manyWords.forEach(phrase -> pairs.add(phrase + "=" + phrase));
    this.phrases = PhraseList.ofPairs(pairs);
  }

  private int next(String word, List<String> manyWords) {
    int group = 10_000 + exact.size() + beginnings.size();
    add(word, group, manyWords);
    return group;
  }

  private void add(String word, int group, List<String> manyWords) {
    if (word.indexOf('_') >= 0 || word.indexOf('-') >= 0) {
      manyWords.add(word);
      exact.computeIfAbsent(word, first -> new HashSet<>()).add(group);
    } else if (word.endsWith("*")) {
      beginnings
          .computeIfAbsent(word.substring(0, word.length() - 1), first -> new HashSet<>())
          .add(group);
    } else {
      for (Stem stem : Stem.of(word, language)) {
        stem.stems()
            .forEach(one -> exact.computeIfAbsent(" " + one, f -> new HashSet<>()).add(group));
      }
      exact.computeIfAbsent(word, first -> new HashSet<>()).add(group);
    }
  }

  static Concepts of(String language) {
    return KNOWN.computeIfAbsent(language, Concepts::new);
  }

  /** The phrases of a text that have a meaning of their own. */
  List<PhraseList.Found> phrasesIn(String text) {
    return phrases.in(text);
  }

  Meaning ofPhrase(String value) {
    return new Meaning(exact.getOrDefault(value, Set.of()), Set.of(), Set.of(), Set.of());
  }

  Meaning of(Stem word) {
    if (cache.size() > MAX_CACHED) {
      cache.clear();
    }
    return cache.computeIfAbsent(word.word(), first -> read(word));
  }

  private Meaning read(Stem word) {
    String lower = plain(word.word());
    Set<Integer> groups = new HashSet<>(exact.getOrDefault(lower, Set.of()));
    word.stems().forEach(one -> groups.addAll(exact.getOrDefault(" " + one, Set.of())));
    beginnings.forEach(
        (beginning, of) -> {
          if (lower.startsWith(beginning)) {
            groups.addAll(of);
          }
        });
    Set<String> words = new HashSet<>(word.stems());
    Set<String> others = new HashSet<>();
    if (language.equals("en")) {
      WordNet english = WordNet.english();
      for (String base : english.bases(lower)) {
        addStems(words, base);
        for (String other : english.same(base)) {
          addStems(words, other);
        }
        for (String other : english.opposites(base)) {
          addStems(others, other);
        }
      }
      for (String base : english.bases(lower)) {
        groups.addAll(exact.getOrDefault(base, Set.of()));
      }
    }
    return new Meaning(groups, word.stems(), words, others);
  }

  private void addStems(Set<String> stems, String word) {
    Stem.of(word, language).forEach(stem -> stems.addAll(stem.stems()));
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }

  /** Whether one says the opposite of the other, or of what means the same as the other. */
  boolean areOpposite(Meaning one, Meaning other) {
    boolean listed =
        one.groups.stream()
            .map(group -> opposites.getOrDefault(group, Set.of()))
            .anyMatch(others -> others.stream().anyMatch(other.groups::contains));
    return listed
        || one.opposites.stream().anyMatch(other.words::contains)
        || other.opposites.stream().anyMatch(one.words::contains);
  }
}
