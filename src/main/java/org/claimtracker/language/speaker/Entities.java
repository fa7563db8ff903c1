package org.claimtracker.language.speaker;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The people and bodies that a text names, by their surnames; namesakes with other first names are
 * kept apart, and their surname alone means none of them.
 */
final class Entities {

  private final Map<String, Entity> bySurname = new LinkedHashMap<>();
  private final Map<String, Entity> namesakes = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  Entity introduce(Mention mention) {
    Entity entity =
        bySurname.computeIfAbsent(
            mention.surname(), surname -> new Entity(bySurname.size(), surname));
    if (isAnother(mention, entity)) {
      ambiguous.add(mention.surname());
      entity =
          namesakes.computeIfAbsent(
              mention.name(), name -> new Entity(bySurname.size(), mention.surname()));
    }
    if (mention.name().length() > entity.name.length()) {
      entity.name = mention.name();
    }
    return entity;
  }

  /** Whom a name means, or null. */
  Entity of(Mention mention) {
    Entity entity = bySurname.get(mention.surname());
    if (entity == null) {
      return null;
    }
    if (isAnother(mention, entity)) {
      return namesakes.get(mention.name());
    }
    boolean surnameAlone = mention.name().equals(mention.surname());
    return surnameAlone && ambiguous.contains(mention.surname()) ? null : entity;
  }

  Entity withSurname(String surname) {
    return ambiguous.contains(surname) ? null : bySurname.get(surname);
  }

  Collection<Entity> all() {
    return bySurname.values();
  }

  /** {@code John Roe} and {@code Jane Roe}, but not {@code J. Roe} and {@code John P. Roe}. */
  private static boolean isAnother(Mention mention, Entity entity) {
    String[] one = mention.name().split(" ");
    String[] other = entity.name.split(" ");
    if (one.length < 2 || other.length < 2 || one[0].equals(other[0])) {
      return false;
    }
    boolean initial = one[0].length() < 3 || other[0].length() < 3;
    return !(initial && one[0].charAt(0) == other[0].charAt(0))
        && !mention.name().endsWith(entity.name)
        && !entity.name.endsWith(mention.name());
  }
}
