package org.claimtracker.language.compare;

import java.util.Map;
import java.util.Set;

/**
 * How a language tells who does what by the order of words and by small words.
 *
 * @param isOrderFixed whether whoever does it stands before what is done; German says it by
 *     articles
 * @param agents before whoever does it, where the sentence begins with whom it is done to
 * @param prepositions before other roles
 * @param mutual before somebody who does the same
 * @param joining between two who do the same
 */
record Grammar(
    boolean isOrderFixed,
    Set<String> agents,
    Set<String> prepositions,
    Set<String> mutual,
    Set<String> joining) {

  private static final Map<String, Grammar> OF_LANGUAGES =
      Map.of(
          "en",
          new Grammar(
              true,
              words("by"),
              words(
                  "about above after against among at before behind below beside during for from in"
                      + " into of off on onto over since than through to towards under until upon"),
              words("between with"),
              words("and or")),
          "fr",
          new Grammar(
              true,
              words("par"),
              words(
                  "à au aux après avant chez contre d dans de depuis des du en envers pour que sous"
                      + " sur vers"),
              words("avec entre"),
              words("et ou")),
          "es",
          new Grammar(
              true,
              words("por"),
              words("a al ante contra de del desde en hacia hasta para que según sobre tras"),
              words("con entre"),
              words("e o u y")),
          "de",
          new Grammar(
              false,
              words("durch von"),
              words(
                  "als am an auf aus bei beim für gegen im in ins nach ohne über um unter vom vor"
                      + " während wegen zu zum zur"),
              words("mit zwischen"),
              words("oder und")));

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  /** Null for a language that tells it otherwise. */
  static Grammar of(String language) {
    return OF_LANGUAGES.get(language);
  }

  boolean isAgent(String word) {
    return agents.contains(word);
  }

  boolean isMutual(String word) {
    return mutual.contains(word);
  }

  boolean isPreposition(String word) {
    return isAgent(word) || isMutual(word) || prepositions.contains(word);
  }

  boolean joins(String word) {
    return joining.contains(word);
  }
}
