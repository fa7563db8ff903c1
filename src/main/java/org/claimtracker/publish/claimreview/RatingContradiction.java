package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Tells where the words of a rating and its number point to opposite ends of the scale. */
final class RatingContradiction {

  private static final String BEGIN = "(?<![\\p{L}\\p{N}])(?:";
  private static final String END = ")(?![\\p{L}\\p{N}])";

  private static final Pattern FALSE =
      words(
          "false|fake|untrue|incorrect|inaccurate|wrong|pants on fire|hoax|fabricated|debunked|not true|not correct"
              + "|falsch|unwahr|stimmt nicht|frei erfunden|faux|fausse|infox|inexact|falso|falsa|bulo|engañoso"
              + "|errado|mentira|falsk|onwaar|fałsz|nieprawda|yanlış|неправда|фейк|хибно|брехня|ложь|ложно|фейк"
              + "|неверно|خطأ|كاذب|زائف|مضلل");

  private static final Pattern TRUE =
      words(
          "true|correct|accurate|right|confirmed|verified|wahr|richtig|stimmt|korrekt|vrai|vraie|exact|verdadero|verdadera"
              + "|cierto|correcto|verdade|verdadeiro|vero|sant|waar|prawda|doğru|правда|правдиво|верно|صحيح|حقيقي");

  /** What lies between the ends, or says something else. */
  private static final Pattern BETWEEN =
      words(
          "half|partly|partially|mixed|mixture|misleading|missing context|unproven|mostly|largely|nearly|rather|somewhat"
              + "|halb|teils|teilweise|größtenteils|überwiegend|irreführend|partiellement|plutôt|trompeur|trompeuse|en partie"
              + "|parcialmente|a medias|medio|en parte|em parte|distorcido|частково|напівправда|маніпуляція|частично|полуправда|جزئيا");

  private static final Pattern NOT = words("not|never|no|nicht|kein|pas|não|nie|не|ні|нет|ليس|غير");

  private RatingContradiction() {}

  private static Pattern words(String words) {
    return Pattern.compile(BEGIN + words + END, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a label says "false" where the number says the opposite, or the other way round. */
  static boolean disagreeWithNumber(JsonNode review) {
    double value = Markup.number(review.at(Markup.VALUE));
    double best = Markup.number(review.at(Markup.BEST));
    double given = Markup.number(review.at(Markup.WORST));
    double worst = Double.isNaN(given) ? 1 : given;
    if (Double.isNaN(value) || Double.isNaN(best) || best <= worst) {
      return false;
    }
    double share = (value - worst) / (best - worst);
    String label =
        Markup.text(review.at("/reviewRating/alternateName"))
            + " "
            + Markup.text(review.at("/reviewRating/name"));
    if (BETWEEN.matcher(label).find()) {
      return false;
    }
    boolean no = FALSE.matcher(label).find();
    boolean yes = TRUE.matcher(FALSE.matcher(label).replaceAll(" ")).find();
    boolean turned = yes && NOT.matcher(label).find();
    return no != yes && (no ? share >= 0.75 : !turned && share <= 0.25);
  }
}
