package org.claimtracker.publish.claimreview;

import static org.claimtracker.publish.claimreview.Markup.address;
import static org.claimtracker.publish.claimreview.Markup.agents;
import static org.claimtracker.publish.claimreview.Markup.each;
import static org.claimtracker.publish.claimreview.Markup.isGiven;
import static org.claimtracker.publish.claimreview.Markup.isMediaCategory;
import static org.claimtracker.publish.claimreview.Markup.isNoNumber;
import static org.claimtracker.publish.claimreview.Markup.isShortened;
import static org.claimtracker.publish.claimreview.Markup.isWebAddress;
import static org.claimtracker.publish.claimreview.Markup.number;
import static org.claimtracker.publish.claimreview.Markup.shows;
import static org.claimtracker.publish.claimreview.Markup.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.claimtracker.common.Message;

/** Google's rules for ClaimReview and MediaReview that can be checked on the data alone. */
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
  DATE_READABLE(
      Level.RECOMMENDED,
      "/datePublished",
      review -> MarkupDate.isNone(review.path("datePublished"))),
  MODIFIED_READABLE(
      Level.RECOMMENDED, "/dateModified", review -> MarkupDate.isNone(review.path("dateModified"))),
  MODIFIED_AFTER_PUBLISHED(
      Level.RECOMMENDED,
      "/dateModified",
      review -> MarkupDate.isAfter(review.path("datePublished"), review.path("dateModified"))),
  /** Not Google's: Data Commons collects only what says how it may be used. */
  LICENCE(Level.RECOMMENDED, "/sdLicense", review -> !isGiven(review.path("sdLicense"))),
  AUTHOR(
      Level.RECOMMENDED,
      "/author",
      review ->
          agents(review.path("author")).noneMatch(author -> author.isObject() || shows(author))),
  AUTHOR_IDENTIFIED(
      Level.REQUIRED,
      "/author",
      review ->
          agents(review.path("author"))
              .filter(author -> author.isObject() || shows(author))
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
  /** Perhaps only: a scale may run the other way. */
  RATING_WORDS_AND_NUMBER(Level.RECOMMENDED, Markup.VALUE, RatingContradiction::disagreeWithNumber),
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
  CLAIM_DATE_READABLE(
      Level.RECOMMENDED,
      "/itemReviewed/datePublished",
      review -> MarkupDate.isNone(review.at("/itemReviewed/datePublished"))),
  CLAIM_DATE_BEFORE_CHECK(
      Level.RECOMMENDED,
      "/itemReviewed/datePublished",
      review ->
          MarkupDate.isAfter(
              review.at("/itemReviewed/datePublished"), review.path("datePublished"))),
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
              .anyMatch(author -> !isGiven(author.path("sameAs")))),
  /** Found wherever an address stands, by {@link MarkupAddresses}. */
  ADDRESS(Level.RECOMMENDED, "", review -> false),
  MEDIA_CATEGORY(
      Level.REQUIRED,
      "/mediaAuthenticityCategory",
      review -> !isMediaCategory(review.path("mediaAuthenticityCategory"))),
  MEDIA_ITEM(
      Level.REQUIRED,
      "/itemReviewed",
      review -> !isGiven(review.at("/itemReviewed/mediaItemAppearance"))),
  MEDIA_ITEM_ADDRESS(
      Level.REQUIRED,
      "/itemReviewed/mediaItemAppearance",
      review ->
          each(review.at("/itemReviewed/mediaItemAppearance"))
              .filter(JsonNode::isObject)
              .anyMatch(item -> !isGiven(item.path("contentUrl")) && !isGiven(item.path("url"))));

  /** What breaking a rule means. */
  public enum Level {
    /** Tools reject the data. */
    REQUIRED,
    /** Tools show less of it. */
    RECOMMENDED
  }

  /** What a rule is about. */
  enum About {
    /** All ClaimReviews of a document together. */
    ALL,
    CLAIM_REVIEW,
    MEDIA_REVIEW
  }

  private static final Set<LintRule> ABOUT_ALL = EnumSet.of(CLAIM_REVIEW, ONE_CLAIM_REVIEW);
  private static final Set<LintRule> ABOUT_MEDIA =
      EnumSet.of(MEDIA_CATEGORY, MEDIA_ITEM, MEDIA_ITEM_ADDRESS);

  /** What a MediaReview has in common with a ClaimReview. */
  private static final Set<LintRule> ABOUT_BOTH =
      EnumSet.of(
          URL,
          URL_DIRECT,
          DATE_PUBLISHED,
          DATE_READABLE,
          MODIFIED_READABLE,
          MODIFIED_AFTER_PUBLISHED,
          AUTHOR,
          AUTHOR_IDENTIFIED);

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

  boolean concerns(About about) {
    return switch (about) {
      case ALL -> ABOUT_ALL.contains(this);
      case MEDIA_REVIEW -> ABOUT_MEDIA.contains(this) || ABOUT_BOTH.contains(this);
      case CLAIM_REVIEW -> !ABOUT_ALL.contains(this) && !ABOUT_MEDIA.contains(this);
    };
  }

  boolean isBrokenBy(JsonNode review) {
    return broken.test(review);
  }

  public LintFinding findingAt(String pointer) {
    return new LintFinding(title(), level, pointer + path, with());
  }
}
