package org.claimtracker.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.claim.Claimant;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.naming.KnownName;
import org.claimtracker.claim.naming.NameKey;
import org.claimtracker.claim.naming.NearestNames;
import org.claimtracker.language.speaker.Declension;
import org.claimtracker.language.speaker.Speaker;

/**
 * Finds known claimants for speakers: by full name, by a surname that only one person has, or by
 * either in another Ukrainian case if it is unambiguous. Runs one query for all speakers.
 */
final class KnownClaimants {

  private static final int MAX_NEAR = 3;

  private final List<Claimant> found;
  private final Map<String, List<KnownName>> near = new HashMap<>();

  private KnownClaimants(List<Claimant> found) {
    this.found = found;
  }

  /** The same with the known names nearest to those that are not known, in one query for all. */
  static KnownClaimants andNearest(Collection<SpottedSentence> sentences) {
    KnownClaimants claimants = of(sentences);
    Set<String> unknown = new LinkedHashSet<>();
    for (SpottedSentence sentence : sentences) {
      if (sentence.claim() == null && claimants.slug(sentence.speaker()) == null) {
        Optional.ofNullable(name(sentence)).ifPresent(unknown::add);
      }
    }
    if (!unknown.isEmpty()) {
      claimants.near.putAll(NearestNames.CLAIMANTS.toEach(unknown, MAX_NEAR));
    }
    return claimants;
  }

  /** The speaker, or the author of the text if there is none. */
  private static String name(SpottedSentence sentence) {
    return sentence.speaker == null ? sentence.intake.author : sentence.speaker;
  }

  /** Claimants who may be meant where none is known by the name; null for none. */
  List<KnownName> near(SpottedSentence sentence) {
    String name = name(sentence);
    List<KnownName> names = name == null ? null : near.get(name);
    return sentence.claim() != null
            || names == null
            || names.isEmpty()
            || slug(sentence.speaker()) != null
        ? null
        : names;
  }

  static KnownClaimants of(Collection<SpottedSentence> sentences) {
    List<String> names =
        sentences.stream()
            .map(sentence -> sentence.speaker)
            .filter(Objects::nonNull)
            .map(NameKey::of)
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return new KnownClaimants(List.of());
    }
    List<String> clauses = new ArrayList<>(List.of("nameKey in :names"));
    Map<String, Object> parameters = new HashMap<>(Map.of("names", names));
    for (String name : names) {
      for (String pattern : patterns(name)) {
        String parameter = "pattern" + clauses.size();
        clauses.add("nameKey like :" + parameter + " escape '!'");
        parameters.put(parameter, pattern);
      }
    }
    return new KnownClaimants(
        Claimant.<Claimant>list(String.join(" or ", clauses) + " order by id", parameters));
  }

  /** LIKE patterns for full names with a surname and for inflected names. */
  private static List<String> patterns(String name) {
    boolean surname = name.indexOf(' ') < 0;
    List<String> patterns = new ArrayList<>();
    if (Declension.isCyrillic(name)) {
      String anyCase =
          Stream.of(name.split(" "))
              .map(word -> literally(word.substring(0, Declension.kept(word))) + "%")
              .collect(Collectors.joining(" "));
      patterns.add(anyCase);
      if (surname) {
        patterns.add("% " + anyCase);
      }
    } else if (surname) {
      patterns.add("% " + literally(name));
    }
    return patterns;
  }

  private static String literally(String part) {
    return part.replaceAll("([!%_])", "!$1");
  }

  /** The slug of the claimant that a speaker's name refers to, or null. */
  String slug(Speaker speaker) {
    if (speaker == null) {
      return null;
    }
    String name = NameKey.of(speaker.name());
    ClaimantKind kind = kind(speaker);
    return found.stream()
        .filter(claimant -> claimant.nameKey().equals(name) && claimant.kind == kind)
        .findFirst()
        .or(() -> bySurname(name, kind))
        .or(() -> inAnotherCase(name))
        .map(claimant -> claimant.slug)
        .orElse(null);
  }

  /** The kind of claimant that a speaker becomes. */
  static ClaimantKind kind(Speaker speaker) {
    return switch (speaker.kind()) {
      case PERSON -> ClaimantKind.PERSON;
      case ORGANISATION -> ClaimantKind.ORGANISATION;
    };
  }

  private Optional<Claimant> bySurname(String name, ClaimantKind kind) {
    return kind == ClaimantKind.PERSON
        ? only(claimant -> claimant.kind == kind && claimant.nameKey().endsWith(" " + name))
        : Optional.empty();
  }

  private Optional<Claimant> inAnotherCase(String name) {
    boolean surname = name.indexOf(' ') < 0;
    return Declension.isCyrillic(name)
        ? only(
            claimant -> {
              String known = claimant.nameKey();
              return Declension.mayBe(name, known)
                  || surname
                      && claimant.kind == ClaimantKind.PERSON
                      && Declension.mayBe(name, known.substring(known.lastIndexOf(' ') + 1));
            })
        : Optional.empty();
  }

  private Optional<Claimant> only(Predicate<Claimant> meant) {
    List<Claimant> alike = found.stream().filter(meant).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }
}
