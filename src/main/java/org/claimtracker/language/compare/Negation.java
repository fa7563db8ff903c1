package org.claimtracker.language.compare;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;

/** Words that turn a sentence into its opposite. */
public final class Negation {

  private static final Map<String, Pattern> WORDS =
      Map.of(
          "en", words("no|not|never|none|nobody|nothing|neither|nor|without|cannot|\\p{L}+n['’]t"),
          "uk", words("не|ні|нема|немає|ніколи|ніхто|нічого|без|жоден|жодна|жодного|жодної"),
          "ru", words("не|нет|ни|никогда|никто|ничего|без"),
          "de", words("nicht|kein\\p{L}*|nie|niemals|niemand|nichts|ohne"),
          "fr", words("ne|n['’]\\p{L}+|pas|jamais|aucun|aucune|sans|rien"),
          "es", words("no|nunca|jamás|ningún|ninguna|ninguno|nadie|nada|sin"),
          "ar", words("لا|لم|لن|ليس|ليست|غير|دون|بدون"));

  private Negation() {}

  private static Pattern words(String any) {
    return Pattern.compile(
        "(?<![\\p{L}'’])(?:" + any + ")(?![\\p{L}'’])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The conflict of two sentences, one of which says "not". */
  public static Optional<Conflict> between(String sentence, String claim, String language) {
    Pattern words = WORDS.get(language);
    if (words == null) {
      return Optional.empty();
    }
    String not = first(words, sentence);
    String claimsNot = first(words, claim);
    return (not == null) == (claimsNot == null)
        ? Optional.empty()
        : Optional.of(new Conflict(Kind.NEGATION, not, claimsNot));
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group() : null;
  }
}
