package org.claimtracker.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.claimtracker.claim.Claimant;
import org.claimtracker.common.Filter;

/**
 * Claimants that the desk has already, found for speakers by their names: by the whole name, or by
 * a surname that only one person has. One statement, however many speakers.
 */
final class KnownClaimants {

  private final List<Claimant> found;

  private KnownClaimants(List<Claimant> found) {
    this.found = found;
  }

  static KnownClaimants of(Collection<SpottedSentence> sentences) {
    List<String> names =
        sentences.stream()
            .map(sentence -> sentence.speaker)
            .filter(Objects::nonNull)
            .map(KnownClaimants::lower)
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return new KnownClaimants(List.of());
    }
    List<String> clauses = new ArrayList<>(List.of("lower(name) in :names"));
    Map<String, Object> parameters = new HashMap<>(Map.of("names", names));
    for (String name : names) {
      if (name.indexOf(' ') < 0) {
        String parameter = "surname" + clauses.size();
        clauses.add("lower(name) like :" + parameter + " escape '!'");
        parameters.put(parameter, "% " + Filter.containing(name).replaceAll("^%|%$", ""));
      }
    }
    return new KnownClaimants(
        Claimant.<Claimant>list(String.join(" or ", clauses) + " order by id", parameters));
  }

  /** The slug of the one whom a speaker's name means, or null. */
  String slug(Speaker speaker) {
    if (speaker == null) {
      return null;
    }
    String name = lower(speaker.name());
    return found.stream()
        .filter(claimant -> lower(claimant.name).equals(name) && claimant.kind == speaker.kind())
        .findFirst()
        .map(claimant -> claimant.slug)
        .orElseGet(() -> bySurname(name, speaker.kind()));
  }

  private String bySurname(String name, Claimant.Kind kind) {
    List<Claimant> alike =
        kind == Claimant.Kind.PERSON
            ? found.stream()
                .filter(claimant -> claimant.kind == kind)
                .filter(claimant -> lower(claimant.name).endsWith(" " + name))
                .toList()
            : List.of();
    return alike.size() == 1 ? alike.get(0).slug : null;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
