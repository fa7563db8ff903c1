package org.claimtracker.language.speaker;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WordForm;

/** Resolves surnames, roles and pronouns to the people and bodies that a text names. */
final class CoreferenceResolver {

  /** Beyond so many names the search for inflected forms would take minutes. */
  private static final int MAX_MENTIONS = 1_000;

  private final Lexicon words;
  private final Entities figures = new Entities();
  private final Antecedents antecedents;
  private final Epithets epithets;
  private final Predicate<Mention> subjects;

  /**
   * @param subjects mentions behind no preposition, to whom an apposition may belong
   */
  CoreferenceResolver(
      Collection<List<Mention>> mentions, Lexicon words, Predicate<Mention> subjects) {
    this.words = words;
    this.epithets = new Epithets(words);
    this.antecedents = new Antecedents(words);
    this.subjects = subjects;
    mentions.forEach(this::introduce);
  }

  private void introduce(List<Mention> ofOneSentence) {
    Mention before = null;
    for (Mention mention : ofOneSentence) {
      if (mention.as() == Mention.As.NAME) {
        epithets.add(figures.introduce(mention), mention.epithets());
      } else if (mention.as() == Mention.As.ROLE
          && before != null
          && before.as() == Mention.As.NAME
          && !before.possessive()
          && subjects.test(before)
          && mention.start() - before.end() <= 6) {
        // "Claimant Seventeen, the mayor": an apposition belongs to the name before it.
        Entity named = figures.of(before);
        if (named != null) {
          epithets.add(named, mention.epithets());
        }
      }
      before = mention;
    }
  }

  /** Whom a mention refers to, or null. */
  Speaker meant(Mention mention) {
    Entity figure =
        switch (mention.as()) {
          case NAME -> figures.of(mention);
          case PRONOUN -> antecedents.of(mention.name());
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
        figures.introduce(mention).name = mention.name();
      }
    } else if (isSomebody(mention)) {
      Entity office = new Entity(0, mention.name());
      office.epithets.addAll(mention.epithets());
      antecedents.comeUp(List.of(office));
    }
    return meant(mention);
  }

  /**
   * Resolves a name in an oblique case to its nominative elsewhere in the text, if there is one.
   */
  Speaker meantInAnotherCase(Mention mention) {
    List<Entity> alike =
        (figures.all().size() > MAX_MENTIONS ? List.<Entity>of() : figures.all())
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
    Entity written = mention.as() == Mention.As.NAME ? figures.of(mention) : null;
    String nominative =
        written == null
            ? null
            : Nominative.of(written.name).or(() -> Nominative.of(mention.name())).orElse(null);
    if (nominative == null) {
      Optional<String> organisation =
          written == null ? Optional.empty() : Organisation.nominative(written.name);
      return organisation
          .map(name -> new Speaker(name, Speaker.Kind.ORGANISATION, Speaker.By.REPORTED))
          .orElseGet(() -> written == null ? meant(mention) : meantInAnotherCase(mention));
    }
    String surname = nominative.substring(nominative.lastIndexOf(' ') + 1);
    Entity same = figures.withSurname(surname);
    return new Speaker(
        same != null && same.name.length() > nominative.length() ? same.name : nominative,
        Speaker.Kind.PERSON,
        Speaker.By.REPORTED);
  }

  /** A sentence passed. */
  void pass() {
    antecedents.pass();
  }

  /** Makes the people of a sentence the antecedents of later pronouns. */
  void comesUp(List<Mention> mentions) {
    List<Entity> people =
        mentions.stream()
            .map(this::figure)
            .filter(figure -> figure != null && kind(figure) == Speaker.Kind.PERSON)
            .distinct()
            .toList();
    if (!people.isEmpty()) {
      antecedents.comeUp(people);
    }
  }

  private Entity figure(Mention mention) {
    return switch (mention.as()) {
      case NAME -> figures.of(mention);
      case ROLE -> epithets.of(mention.epithets());
      default -> null;
    };
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
