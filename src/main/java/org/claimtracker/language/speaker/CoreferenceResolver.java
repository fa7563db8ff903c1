package org.claimtracker.language.speaker;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WordForm;

/** Resolves surnames, roles and pronouns to the people and bodies that a text names. */
final class CoreferenceResolver {

  private static final List<String> OF_WOMEN = List.of("titles.she", "roles.she");
  private static final List<String> OF_MEN = List.of("titles.he", "roles.he");

  /** Beyond so many names the search for inflected forms would take minutes. */
  private static final int MAX_MENTIONS = 1_000;

  private final Lexicon words;
  private final Map<String, Entity> figures = new LinkedHashMap<>();
  private final Epithets epithets;
  private Entity lastHe;
  private Entity lastShe;

  CoreferenceResolver(Collection<List<Mention>> mentions, Lexicon words) {
    this.words = words;
    this.epithets = new Epithets(words);
    mentions.forEach(this::introduce);
  }

  private void introduce(List<Mention> ofOneSentence) {
    Mention before = null;
    for (Mention mention : ofOneSentence) {
      if (mention.as() == Mention.As.NAME) {
        Entity figure =
            figures.computeIfAbsent(
                mention.surname(), surname -> new Entity(figures.size(), surname));
        epithets.add(figure, mention.epithets());
        if (mention.name().length() > figure.name.length()) {
          figure.name = mention.name();
        }
      } else if (mention.as() == Mention.As.ROLE
          && before != null
          && before.as() == Mention.As.NAME
          && !before.possessive()
          && mention.start() - before.end() <= 6) {
        // "Claimant Seventeen, the mayor": an apposition belongs to the name before it.
        epithets.add(figures.get(before.surname()), mention.epithets());
      }
      before = mention;
    }
  }

  /** Whom a mention refers to, or null. */
  Speaker meant(Mention mention) {
    Entity figure =
        switch (mention.as()) {
          case NAME -> figures.get(mention.surname());
          case PRONOUN -> words.has("pronouns.she", mention.name()) ? lastShe : lastHe;
          case ROLE -> epithets.of(mention.epithets());
          case UNNAMED -> null;
        };
    if (figure != null) {
      return new Speaker(figure.name, kind(figure), Speaker.By.REPORTED);
    }
    return mention.as() == Mention.As.ROLE || mention.as() == Mention.As.UNNAMED
        ? new Speaker(mention.name(), kind(mention), Speaker.By.REPORTED)
        : null;
  }

  /** Whom a mention beside a reporting verb refers to; it may be named only there. */
  Speaker meantBeside(Mention mention) {
    if (mention.as() == Mention.As.NAME) {
      introduce(List.of(mention));
      if (words.is("speaker-beside-verb") && mention.name().indexOf(' ') > 0) {
        // Beside a reporting verb the beginning of the name is certain.
        figures.get(mention.surname()).name = mention.name();
      }
    } else if (isSomebody(mention)) {
      Entity office = new Entity(0, mention.name());
      office.epithets.addAll(mention.epithets());
      comesUp(office);
    }
    return meant(mention);
  }

  /**
   * Resolves a name in an oblique case to its nominative elsewhere in the text, if there is one.
   */
  Speaker meantInAnotherCase(Mention mention) {
    List<Entity> alike =
        (figures.size() > MAX_MENTIONS ? List.<Entity>of() : figures.values())
            .stream()
                .filter(figure -> !figure.name.equals(mention.name()))
                .filter(
                    figure ->
                        mayBe(mention.name(), figure.name) || mayBe(mention.name(), figure.surname))
                .toList();
    return alike.size() == 1
        ? new Speaker(alike.get(0).name, kind(alike.get(0)), Speaker.By.REPORTED)
        : meantBeside(mention);
  }

  private static boolean mayBe(String written, String name) {
    return Declension.mayBe(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a person whom the text does not name. */
  private boolean isSomebody(Mention mention) {
    return switch (mention.as()) {
      case ROLE -> epithets.of(mention.epithets()) == null;
      case UNNAMED -> kind(mention) == Speaker.Kind.PERSON;
      default -> false;
    };
  }

  /** The first word of an unnamed speaker tells a person from a group or a body. */
  private Speaker.Kind kind(Mention unnamed) {
    boolean one =
        words.hasAny(List.of("roles", "offices"), unnamed.epithets().get(0))
            && !words.has("groups", unnamed.epithets().get(0));
    return one || unnamed.as() == Mention.As.ROLE ? Speaker.Kind.PERSON : Speaker.Kind.ORGANISATION;
  }

  /** The holder in "мера Києва Заявника"; no mention behind a comma counts. */
  Speaker meantInGenitive(String text, int place, List<Mention> after) {
    List<Mention> near =
        after.stream()
            .filter(mention -> text.substring(place, mention.start()).indexOf(',') < 0)
            .toList();
    if (near.isEmpty()) {
      return null;
    }
    boolean somebody =
        Token.in(text, place, near.get(0).start()).stream()
            .anyMatch(token -> WordForm.isSomebodyInGenitive(token.lower()));
    return meantInGenitive(
        near.stream()
            .filter(mention -> somebody && Nominative.of(mention.name()).isPresent())
            .findFirst()
            .orElse(near.get(0)));
  }

  /** Resolves a name in the genitive, in the nominative if that is unambiguous. */
  private Speaker meantInGenitive(Mention mention) {
    Entity written = mention.as() == Mention.As.NAME ? figures.get(mention.surname()) : null;
    String nominative =
        written == null
            ? null
            : Nominative.of(written.name).or(() -> Nominative.of(mention.name())).orElse(null);
    if (nominative == null) {
      Optional<String> organisation =
          written == null ? Optional.empty() : Organisation.nominative(written.name);
      return organisation
          .map(name -> new Speaker(name, Speaker.Kind.ORGANISATION, Speaker.By.REPORTED))
          .orElseGet(() -> meant(mention));
    }
    String surname = nominative.substring(nominative.lastIndexOf(' ') + 1);
    Entity same = figures.get(surname);
    return new Speaker(
        same != null && same.name.length() > nominative.length() ? same.name : nominative,
        Speaker.Kind.PERSON,
        Speaker.By.REPORTED);
  }

  /** Makes a mention the antecedent of later pronouns. */
  void comesUp(Mention mention) {
    Entity figure =
        mention.as() == Mention.As.NAME
            ? figures.get(mention.surname())
            : mention.as() == Mention.As.ROLE ? epithets.of(mention.epithets()) : null;
    if (figure != null && kind(figure) == Speaker.Kind.PERSON) {
      comesUp(figure);
    }
  }

  private void comesUp(Entity figure) {
    if (figure.epithets.stream().noneMatch(word -> words.hasAny(OF_WOMEN, word))) {
      lastHe = figure;
    }
    if (figure.epithets.stream().noneMatch(word -> words.hasAny(OF_MEN, word))) {
      lastShe = figure;
    }
  }

  private Speaker.Kind kind(Entity figure) {
    boolean titled =
        figure.epithets.stream()
            .anyMatch(word -> words.hasAny(List.of("titles", "roles", "offices"), word));
    boolean organised =
        Arrays.stream(figure.name.toLowerCase(Locale.ROOT).split(" "))
                .anyMatch(word -> words.has("organisations", word))
            || words.is("organisation-takes-genitive") && isOrganisation(figure.name);
    boolean fullName = !figure.name.equals(figure.surname);
    return titled || fullName && !organised ? Speaker.Kind.PERSON : Speaker.Kind.ORGANISATION;
  }

  /** {@code Повітряні сили}, by the dictionary. */
  private static boolean isOrganisation(String name) {
    List<String> all = List.of(name.toLowerCase(Locale.ROOT).split(" "));
    return all.size() > 1
        && (Organisation.length(all, WordForm.GENITIVE) == all.size()
            || Organisation.length(all, WordForm.NOMINATIVE) == all.size());
  }
}
