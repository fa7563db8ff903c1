package org.claimtracker.language.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WordForm;

/**
 * The name of an organisation in Ukrainian: adjectives and a noun, with a capital at least on the
 * first word, followed by a complement in the genitive: {@code Державна служба статистики України}.
 *
 * @param head index of the noun among the words
 * @param gender of the noun, {@code p} for the plural
 */
record Organisation(int head, String gender, WordForm noun) {

  /** The maximum number of uncapitalised words in the complement. */
  private static final int MAX_TAIL_WORDS = 12;

  static final Set<String> JOINING = Set.of("і", "й", "та", "з", "із", "зі");

  /** Nominative endings of adjectives by gender; the dictionary gives the masculine. */
  private static final Map<String, String> ENDINGS = Map.of("f", "а", "n", "е", "p", "і");

  private static final Map<String, String> SOFT_ENDINGS = Map.of("f", "я", "n", "є", "p", "і");

  /** The last inanimate noun that all words before it agree with. */
  static Optional<Organisation> of(List<String> words, String inCase) {
    Set<String> genders = new TreeSet<>(Set.of("m", "f", "n", "p"));
    Organisation found = null;
    for (int n = 0; n < words.size() && !genders.isEmpty(); n++) {
      List<WordForm> forms =
          WordForm.of(words.get(n)).stream().filter(form -> form.stands(inCase)).toList();
      boolean begins = n == 0;
      if (forms.stream().anyMatch(form -> form.is("noun:anim") && (begins || !form.isProper()))) {
        break;
      }
      int head = n;
      found =
          forms.stream()
              .filter(form -> form.is("noun:inanim") && genders.contains(form.gender()))
              .findFirst()
              .map(noun -> new Organisation(head, noun.gender(), noun))
              .orElse(found);
      genders.retainAll(
          forms.stream()
              .filter(form -> form.is("adj"))
              .map(WordForm::gender)
              .collect(Collectors.toSet()));
    }
    return Optional.ofNullable(found);
  }

  /** The nominative of a name in the genitive, if it is unambiguous. */
  static Optional<String> nominative(String genitive) {
    return nominative(genitive, WordForm.GENITIVE);
  }

  /** The nominative of a name in a given case, if it is unambiguous. */
  static Optional<String> nominative(String declined, String inCase) {
    List<String> words = List.of(declined.split(" "));
    Organisation found = of(words, inCase).orElse(null);
    String noun = found == null ? null : found.nounInNominative(words.get(found.head));
    if (noun == null || found.mayBeSomebody(words)) {
      return Optional.empty();
    }
    List<String> name = new ArrayList<>(words);
    for (int n = 0; n < found.head; n++) {
      name.set(n, likeBefore(words.get(n), adjective(words.get(n), found.gender)));
    }
    name.set(found.head, likeBefore(words.get(found.head), noun));
    return Optional.of(String.join(" ", name));
  }

  /** Null where it is ambiguous. */
  private String nounInNominative(String declined) {
    if (noun.isNeverDeclined()) {
      return declined;
    }
    return gender.equals("p") ? noun.severalInNominative().orElse(null) : noun.stem();
  }

  /** "Львова" alone may be a town or a surname. */
  private boolean mayBeSomebody(List<String> words) {
    return words.size() == 1 && noun.isProper() && words.get(0).matches(".*[ая]");
  }

  private static String adjective(String genitive, String gender) {
    String masculine =
        WordForm.of(genitive).stream()
            .filter(form -> form.is("adj:" + gender))
            .map(WordForm::stem)
            .findFirst()
            .orElse(genitive);
    String stem = masculine.substring(0, masculine.length() - 2);
    return gender.equals("m")
        ? masculine
        : stem + (masculine.endsWith("ій") ? SOFT_ENDINGS : ENDINGS).get(gender);
  }

  private static String likeBefore(String written, String word) {
    return Character.isUpperCase(written.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }

  /**
   * The end of an organisation's name that begins with capitalised words; the end of these words if
   * they are not an organisation's name.
   *
   * @param capitals the end of the capitalised words
   * @param joined whether only a space follows a token
   * @param other words that never belong to a name
   */
  static int end(
      List<Token> tokens, int from, int capitals, Predicate<Integer> joined, Set<String> other) {
    int last = capitals;
    while (last < Math.min(tokens.size(), capitals + MAX_TAIL_WORDS)
        && joined.test(last - 1)
        && !tokens.get(last).isNumber()
        && !(tokens.get(last).isCapitalised() && mayBeAName(tokens.get(last).lower()))
        && !other.contains(tokens.get(last).lower())) {
      last++;
    }
    List<String> words = tokens.subList(from, last).stream().map(Token::lower).toList();
    for (String inCase : List.of(WordForm.GENITIVE, WordForm.NOMINATIVE)) {
      Organisation found = of(words, inCase).orElse(null);
      if (found != null && !found.noun.isProper()) {
        int end = found.endOfTail(words, Math.max(capitals - from, found.head + 1));
        return inCase.equals(WordForm.GENITIVE)
            ? Math.max(capitals, from + found.withoutSubject(words, end))
            : from + end;
      }
    }
    return capitals;
  }

  /** The number of words that form an organisation's name in a given case, 0 for none. */
  static int length(List<String> words, String inCase) {
    Organisation found = of(words, inCase).orElse(null);
    return found == null || found.noun.isProper()
        ? 0
        : found.withoutSubject(words, found.endOfTail(words, found.head + 1));
  }

  /** {@code Ігор} is a first name, and also the genitive of "games". */
  private static boolean mayBeAName(String word) {
    return WordForm.of(word).stream().anyMatch(form -> form.is("noun:anim") && form.isProper());
  }

  private int endOfTail(List<String> words, int from) {
    int end = from;
    while (end < words.size()) {
      if (mayStandInGenitive(words.get(end))) {
        end++;
      } else if (JOINING.contains(words.get(end))
          && end + 1 < words.size()
          && mayStandInGenitive(words.get(end + 1))) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  /** "За даними банку ціни впали": a noun that agrees with the next verb is its subject. */
  private int withoutSubject(List<String> words, int end) {
    if (end == words.size() || end - 1 <= head) {
      return end;
    }
    Set<String> verbs =
        WordForm.of(words.get(end)).stream()
            .filter(form -> form.is("verb"))
            .map(WordForm::gender)
            .collect(Collectors.toSet());
    boolean subject =
        WordForm.of(words.get(end - 1)).stream()
            .anyMatch(
                form ->
                    form.is("noun")
                        && form.stands(WordForm.NOMINATIVE)
                        && verbs.contains(form.gender()));
    return subject ? end - 1 : end;
  }

  static boolean mayStandInGenitive(String word) {
    return WordForm.of(word).stream()
        .anyMatch(
            form ->
                form.stands(WordForm.GENITIVE)
                    && (form.is("noun") && !(form.isProper() && form.is("noun:anim"))
                        || form.is("adj")));
  }
}
