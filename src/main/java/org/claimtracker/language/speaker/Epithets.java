package org.claimtracker.language.speaker;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.language.text.Lexicon;

/** Index of the epithets of a text's people, of whom there may be thousands. */
final class Epithets {

  private final Lexicon words;
  private final Map<String, Set<Entity>> calledSo = new HashMap<>();
  private final Map<List<String>, Optional<Entity>> found = new HashMap<>();

  Epithets(Lexicon words) {
    this.words = words;
  }

  void add(Entity figure, List<String> epithets) {
    for (String epithet : epithets) {
      if (figure.epithets.add(epithet)) {
        calledSo.computeIfAbsent(epithet, first -> new LinkedHashSet<>()).add(figure);
        found.clear();
      }
    }
  }

  /** Whom a role with its epithets refers to, or null. */
  Entity of(List<String> called) {
    return found.computeIfAbsent(called, this::calledLike).orElse(null);
  }

  /** The one with the most matching epithets and no contradicting one. */
  private Optional<Entity> calledLike(List<String> called) {
    List<Entity> some =
        called.stream()
            .flatMap(word -> calledSo.getOrDefault(word, Set.of()).stream())
            .distinct()
            .sorted(Comparator.comparingInt(figure -> figure.number))
            .toList();
    Entity best = null;
    int most = 0;
    for (Entity figure : some) {
      int alike = 0;
      boolean other = false;
      for (String word : called) {
        boolean shared = figure.epithets.contains(word);
        boolean role = words.has("roles", word);
        alike += shared ? role ? 1 : 2 : 0;
        other |= !shared && !role && figure.epithets.stream().anyMatch(this::tellsApart);
      }
      if (!other && alike > most) {
        best = figure;
        most = alike;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code Ukrainian} in "the Ukrainian president": neither a title nor a role. */
  private boolean tellsApart(String epithet) {
    return !words.has("roles", epithet)
        && !words.has("titles", epithet)
        && !words.has("office-prepositions", epithet);
  }
}
