package org.claimtracker.publish.claimreview;

import static org.claimtracker.publish.claimreview.Markup.address;
import static org.claimtracker.publish.claimreview.Markup.agents;
import static org.claimtracker.publish.claimreview.Markup.isGiven;
import static org.claimtracker.publish.claimreview.Markup.isNoNumber;
import static org.claimtracker.publish.claimreview.Markup.isShortened;
import static org.claimtracker.publish.claimreview.Markup.isWebAddress;
import static org.claimtracker.publish.claimreview.Markup.number;
import static org.claimtracker.publish.claimreview.Markup.shows;
import static org.claimtracker.publish.claimreview.Markup.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Predicate;
import org.claimtracker.common.Message;

/** Google's rules for ClaimReview that can be checked on the data alone. */
public enum LintRule implements Message.Key {
  CLAIM_REVIEW(Level.REQUIRED, "", JsonNode::isEmpty),
  ONE_CLAIM_REVIEW(Level.RECOMMENDED, "", all -> all.size() > 1),
  CLAIM_REVIEWED(Level.REQUIRED, "/claimReviewed", review -> !shows(review.path("claimReviewed"))),
  CLAIM_REVIEWED_SHORT(
      Level.RECOMMENDED,
      "/claimReviewed",
      review -> {
        String claimed = text(review.path("claimReviewed"));
        return claimed.codePointCount(0, claimed.length()) >= 75;
      }),
  /**
   * Only recommended, because a claim may itself speak of true and false and must be quoted as it
   * is.
   */
  CLAIM_REVIEWED_WITHOUT_RATING(Level.RECOMMENDED, "/claimReviewed", Markup::tellsRating),
  URL(Level.REQUIRED, "/url", review -> !isWebAddress(address(review.path("url")))),
  URL_DIRECT(Level.REQUIRED, "/url", review -> isShortened(address(review.path("url")))),
  DATE_PUBLISHED(
      Level.RECOMMENDED, "/datePublished", review -> !shows(review.path("datePublished"))),
  AUTHOR(Level.RECOMMENDED, "/author", review -> !isGiven(review.path("author"))),
  AUTHOR_IDENTIFIED(
      Level.REQUIRED,
      "/author",
      review ->
          agents(review.path("author"))
              .anyMatch(author -> !shows(author.path("name")) && !isGiven(author.path("url")))),
  REVIEW_RATING(Level.REQUIRED, "/reviewRating", review -> !review.path("reviewRating").isObject()),
  RATING_TEXT(
      Level.REQUIRED,
      "/reviewRating/alternateName",
      review ->
          review.path("reviewRating").isObject()
              && !shows(review.at("/reviewRating/alternateName"))
              && !shows(review.at("/reviewRating/name"))),
  RATING_NUMBERS(
      Level.RECOMMENDED,
      "/reviewRating",
      review ->
          review.path("reviewRating").isObject()
              && (!isGiven(review.at(Markup.VALUE))
                  || !isGiven(review.at(Markup.BEST))
                  || !isGiven(review.at(Markup.WORST)))),
  RATING_NUMBERS_READABLE(
      Level.REQUIRED,
      "/reviewRating",
      review ->
          isNoNumber(review.at(Markup.VALUE))
              || isNoNumber(review.at(Markup.BEST))
              || isNoNumber(review.at(Markup.WORST))),
  WORST_RATING_FROM_ONE(
      Level.REQUIRED, Markup.WORST, review -> number(review.at(Markup.WORST)) < 1),
  WORST_BELOW_BEST(
      Level.REQUIRED,
      Markup.WORST,
      review -> number(review.at(Markup.WORST)) >= number(review.at(Markup.BEST))),
  RATING_VALUE_BETWEEN(
      Level.REQUIRED,
      Markup.VALUE,
      review ->
          number(review.at(Markup.VALUE)) < number(review.at(Markup.WORST))
              || number(review.at(Markup.VALUE)) > number(review.at(Markup.BEST))),
  ITEM_REVIEWED(
      Level.RECOMMENDED, "/itemReviewed", review -> !review.path("itemReviewed").isObject()),
  CLAIM_APPEARANCE(
      Level.RECOMMENDED,
      "/itemReviewed",
      review ->
          review.path("itemReviewed").isObject()
              && !isGiven(review.at("/itemReviewed/appearance"))
              && !isGiven(review.at("/itemReviewed/firstAppearance"))),
  CLAIM_DATE(
      Level.RECOMMENDED,
      "/itemReviewed/datePublished",
      review ->
          review.path("itemReviewed").isObject()
              && !shows(review.at("/itemReviewed/datePublished"))),
  CLAIM_AUTHOR_NAME(
      Level.REQUIRED,
      "/itemReviewed/author",
      review ->
          agents(review.at("/itemReviewed/author"))
              .anyMatch(author -> !shows(author.path("name")))),
  CLAIM_AUTHOR_SAME_AS(
      Level.RECOMMENDED,
      "/itemReviewed/author",
      review ->
          agents(review.at("/itemReviewed/author"))
              .anyMatch(author -> !isGiven(author.path("sameAs"))));

  /** What breaking a rule means. */
  public enum Level {
    /** Tools reject the data. */
    REQUIRED,
    /** Tools show less of it. */
    RECOMMENDED
  }

  private final Level level;
  private final String path;
  private final Predicate<JsonNode> broken;

  LintRule(Level level, String path, Predicate<JsonNode> broken) {
    this.level = level;
    this.path = path;
    this.broken = broken;
  }

  @Override
  public String code() {
    return "lint-" + title();
  }

  /** The rule's name in the API. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it applies to all ClaimReviews of a document together rather than to each. */
  boolean isAboutAll() {
    return path.isEmpty();
  }

  boolean isBrokenBy(JsonNode review) {
    return broken.test(review);
  }

  public LintFinding findingAt(String pointer) {
    return new LintFinding(title(), level, pointer + path, with());
  }
}
