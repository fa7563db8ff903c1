package org.claimtracker.language.speaker;

import java.util.List;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;

/**
 * Whom "according to" and "by" lead to: the mention right behind, or whose document stands there:
 * {@code according to a report by ARI}.
 */
record BehindPreposition(String text, Lexicon words) {

  private static final int MAX_WORDS_BETWEEN = 5;

  /** The first mention behind a place, if nothing but its own words is between; else null. */
  Mention of(int place, List<Mention> mentions) {
    Mention next =
        mentions.stream().filter(mention -> mention.start() >= place).findFirst().orElse(null);
    if (next == null) {
      return null;
    }
    List<Token> between = Token.in(text, place, next.start());
    boolean direct =
        between.size() <= MAX_WORDS_BETWEEN
            && text.substring(place, next.start())
                .chars()
                .noneMatch(sign -> ",;:()".indexOf(sign) >= 0);
    if (!direct) {
      return null;
    }
    int document = 0;
    while (document < between.size() && !words.has("documents", between.get(document).lower())) {
      document++;
    }
    boolean ofDocument =
        document + 1 < between.size()
            && between.subList(document + 1, between.size()).stream()
                .allMatch(
                    token ->
                        words.hasAny(List.of("document-prepositions", "articles"), token.lower()));
    boolean alone =
        document == between.size() && between.stream().noneMatch(token -> leadsElsewhere(token));
    return ofDocument || alone ? next : null;
  }

  private boolean leadsElsewhere(Token token) {
    return words.hasAny(
        List.of(
            "prepositions", "relative-pronouns", "reporting-verbs", "event-verbs", "auxiliaries"),
        token.lower());
  }
}
