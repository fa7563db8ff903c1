package org.claimtracker.language.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.Lexicon;

/** Whom "he" and "she" mean at a place of the text; nobody where two people may be meant. */
final class Antecedents {

  private static final List<String> OF_WOMEN = List.of("titles.she", "roles.she");
  private static final List<String> OF_MEN = List.of("titles.he", "roles.he");

  /** How many sentences a pronoun may be away from whom it means. */
  private static final int MAX_SENTENCES = 4;

  private static final Set<String> MEN = firstNames("first-names.he");
  private static final Set<String> WOMEN = firstNames("first-names.she");

  private final Lexicon words;
  private int sinceOneCameUp;
  private Entity lastHe;
  private Entity lastShe;

  Antecedents(Lexicon words) {
    this.words = words;
  }

  private static Set<String> firstNames(String list) {
    return Lexicon.ofAll(list, LanguageAnalyzers.OTHER);
  }

  /** Whom a pronoun means, or null. */
  Entity of(String pronoun) {
    return words.has("pronouns.she", pronoun) ? lastShe : lastHe;
  }

  /** A sentence passed; whoever came up some sentences ago is no longer meant by "he". */
  void pass() {
    if (++sinceOneCameUp > MAX_SENTENCES) {
      lastHe = null;
      lastShe = null;
    }
  }

  /** Makes the people of a sentence the antecedents of later pronouns. */
  void comeUp(Collection<Entity> people) {
    List<Entity> men = people.stream().filter(one -> !isOne(one, OF_WOMEN, WOMEN)).toList();
    List<Entity> women = people.stream().filter(one -> !isOne(one, OF_MEN, MEN)).toList();
    if (!men.isEmpty()) {
      lastHe = certain(men, OF_MEN, MEN);
    }
    if (!women.isEmpty()) {
      lastShe = certain(women, OF_WOMEN, WOMEN);
    }
    sinceOneCameUp = 0;
  }

  /** The only one, or the only one of several who is surely a man, or a woman; else null. */
  private Entity certain(List<Entity> people, List<String> lists, Set<String> names) {
    if (people.size() == 1) {
      return people.get(0);
    }
    List<Entity> sure = people.stream().filter(one -> isOne(one, lists, names)).toList();
    return sure.size() == 1 ? sure.get(0) : null;
  }

  private boolean isOne(Entity entity, List<String> lists, Set<String> names) {
    String first = entity.name.toLowerCase(Locale.ROOT).split(" ")[0];
    return entity.epithets.stream().anyMatch(word -> words.hasAny(lists, word))
        || !entity.name.equals(entity.surname) && names.contains(first);
  }
}
