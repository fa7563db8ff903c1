package org.claimtracker.exchange.reading.text;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.LanguageGuess;

/** The language of a claim: as it is told, by a tag or a name, if its letters fit. */
public final class LanguageName {

  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private static final Map<String, String> NAMES = names();

  private LanguageName() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : LanguageAnalyzers.tags()) {
      ULocale language = new ULocale(code);
      names.put(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
    }
    for (String code : CODES) {
      String name = new ULocale(code).getDisplayLanguage(ULocale.ENGLISH);
      names.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
    }
    return names;
  }

  /** The tag; null if nothing tells the language, or the letters are of another one. */
  public static String of(String told, String claim) {
    String tag = tag(told);
    boolean known = tag != null && LanguageAnalyzers.tags().contains(language(tag));
    if (tag != null && (!known || LanguageGuess.isMostlyIn(claim, List.of(language(tag))))) {
      return tag;
    }
    return null;
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  private static String tag(String told) {
    String text = TidyText.of(told);
    if (text == null) {
      return null;
    }
    String named = NAMES.get(text.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    String tag = text.replace('_', '-');
    boolean formed = tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    return formed && CODES.contains(language(tag))
        ? Locale.forLanguageTag(tag).toLanguageTag()
        : null;
  }
}
