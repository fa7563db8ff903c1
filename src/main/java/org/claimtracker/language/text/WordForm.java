package org.claimtracker.language.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * One analysis of a Ukrainian word by the dictionary that the Ukrainian analyzer uses.
 *
 * @param stem the lemma
 * @param tag part of speech, gender, number and case, as the dictionary has them: {@code
 *     noun:inanim:f:v_rod}
 */
public record WordForm(String stem, String tag) {

  public static final String GENITIVE = "v_rod";
  public static final String NOMINATIVE = "v_naz";
  public static final String LOCATIVE = "v_mis";

  /** Endings of the nominative plural of nouns. */
  private static final List<String> SEVERAL = List.of("и", "і", "ї", "а", "я");

  private static final Dictionary UKRAINIAN = dictionary();

  private static Dictionary dictionary() {
    try {
      return Dictionary.read(WordForm.class.getResource("/ua/net/nlp/ukrainian.dict"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static List<WordForm> of(String word) {
    return new DictionaryLookup(UKRAINIAN)
        .lookup(word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'')).stream()
            .flatMap(WordForm::each)
            .toList();
  }

  private static Stream<WordForm> each(WordData found) {
    String stem = found.getStem().toString();
    return Stream.of(found.getTag().toString().split("\\|")).map(tag -> new WordForm(stem, tag));
  }

  public boolean is(String kind) {
    return tag.startsWith(kind) && !tag.contains("&pron");
  }

  public boolean stands(String inCase) {
    return tag.contains(":" + inCase);
  }

  public boolean isProper() {
    return Character.isUpperCase(stem.charAt(0));
  }

  /** Whether a word may be the genitive of a common noun for a person: {@code мера}. */
  public static boolean isSomebodyInGenitive(String word) {
    return of(word).stream()
        .anyMatch(form -> form.is("noun:anim") && form.stands(GENITIVE) && !form.isProper());
  }

  /** Whether a word is a common noun for several people: {@code соратники}. */
  public static boolean isGroup(String word) {
    List<WordForm> forms = of(word);
    return !forms.isEmpty()
        && forms.stream()
            .allMatch(
                form -> form.is("noun:anim") && form.gender().equals("p") && !form.isProper());
  }

  /** Whether a proper noun can only name a place or a thing: {@code Києва}. */
  public static boolean isNameOfNobody(String word) {
    List<WordForm> names = of(word).stream().filter(WordForm::isProper).toList();
    return !names.isEmpty() && names.stream().allMatch(form -> form.is("noun:inanim"));
  }

  /** The nominative plural, {@code сили} of {@code сила}, if it is unambiguous. */
  public Optional<String> severalInNominative() {
    List<String> found =
        Stream.of(stem, stem.substring(0, stem.length() - 1))
            .flatMap(begin -> SEVERAL.stream().map(begin::concat))
            .filter(word -> of(word).stream().anyMatch(this::isSeveral))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private boolean isSeveral(WordForm other) {
    return other.stem.equals(stem)
        && other.is("noun")
        && other.gender().equals("p")
        && other.stands(NOMINATIVE);
  }

  public boolean isNeverDeclined() {
    return tag.contains(":nv");
  }

  /** Gender of a noun, an adjective or a past-tense verb; {@code p} for the plural. */
  public String gender() {
    String[] parts = tag.split(":");
    return switch (parts[0]) {
      case "noun" -> parts[2];
      case "adj" -> parts[1];
      default -> parts[parts.length - 1];
    };
  }
}
