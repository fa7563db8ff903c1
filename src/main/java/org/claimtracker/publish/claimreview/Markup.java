package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads values of JSON-LD in any of the forms that it allows. */
final class Markup {

  static final String VALUE = "/reviewRating/ratingValue";
  static final String BEST = "/reviewRating/bestRating";
  static final String WORST = "/reviewRating/worstRating";

  private static final int MAX_NUMBER_LENGTH = 30;

  /** A number as JSON has it, also in a text; Java's own reading allows more. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  private static final Set<String> MEDIA_CATEGORIES =
      Set.of(
          "DecontextualizedContent",
          "EditedOrCroppedContent",
          "OriginalMediaContent",
          "SatireOrParodyContent",
          "StagedContent",
          "TransformedContent");

  private static final Set<String> NO_VALUES = Set.of("@type", "@context", "@id");

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://(?:www\\.)?([^\\s/?#]+)\\S*", Pattern.CASE_INSENSITIVE);
  private static final Set<String> SHORTENERS =
      Set.of(
          "bit.ly",
          "buff.ly",
          "cutt.ly",
          "goo.gl",
          "is.gd",
          "lnkd.in",
          "ow.ly",
          "rb.gy",
          "t.co",
          "tiny.cc",
          "tinyurl.com",
          "v.gd");
  private static final Set<Integer> UNSEEN =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.SURROGATE,
          (int) Character.UNASSIGNED,
          (int) Character.SPACE_SEPARATOR,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  private Markup() {}

  /** A text or number, the {@code @value} of one, or the first of several; empty for none. */
  static String text(JsonNode value) {
    JsonNode first = value.isArray() ? value.path(0) : value;
    JsonNode plain = first.isObject() ? first.path("@value") : first;
    return plain.isTextual() || plain.isNumber() ? plain.asText() : "";
  }

  /** A URL, given as text or as the {@code @id} of an object. */
  static String address(JsonNode value) {
    return value.isObject() && value.has("@id") ? text(value.path("@id")) : text(value);
  }

  /** Whether the text has any visible character. */
  static boolean shows(JsonNode value) {
    return text(value).codePoints().anyMatch(c -> !UNSEEN.contains(Character.getType(c)));
  }

  /** Whether there is a value anywhere in it; what kind of object it is says nothing. */
  static boolean isGiven(JsonNode value) {
    if (value.isArray()) {
      return each(value).anyMatch(Markup::isGiven);
    }
    if (value.size() == 1 && value.has("@id")) {
      return shows(value.path("@id"));
    }
    return value.isObject()
        ? value.properties().stream()
            .anyMatch(field -> !NO_VALUES.contains(field.getKey()) && isGiven(field.getValue()))
        : shows(value);
  }

  /** The elements of a list, or the value itself. */
  static Stream<JsonNode> each(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.empty() : Stream.of(value);
  }

  static boolean isWebAddress(String text) {
    return WEB_ADDRESS.matcher(text).matches();
  }

  /** Whether a URL belongs to a link shortener. */
  static boolean isShortened(String address) {
    Matcher parts = WEB_ADDRESS.matcher(address);
    return parts.matches() && SHORTENERS.contains(parts.group(1).toLowerCase(Locale.ROOT));
  }

  /** The authors; there may be several. */
  static Stream<JsonNode> agents(JsonNode authors) {
    return each(authors).filter(author -> !author.isNull());
  }

  /** A number, also as text; NaN for anything else. */
  static double number(JsonNode value) {
    String text = text(value).strip();
    if (text.length() > MAX_NUMBER_LENGTH || !NUMBER.matcher(text).matches()) {
      return Double.NaN;
    }
    double number = Double.parseDouble(text);
    return Double.isInfinite(number) ? Double.NaN : number;
  }

  static boolean isNoNumber(JsonNode value) {
    return isGiven(value) && Double.isNaN(number(value));
  }

  /** Whether each value is one of schema.org's categories of altered media, and there is one. */
  static boolean isMediaCategory(JsonNode category) {
    return isGiven(category)
        && each(category)
            .map(Markup::address)
            .allMatch(
                one ->
                    MEDIA_CATEGORIES.contains(
                        one.strip().replaceFirst("^(?:https?://schema\\.org/|schema:)", "")));
  }

  /** Whether the claim contains the words of the rating's label. */
  static boolean tellsRating(JsonNode review) {
    String label = text(review.at("/reviewRating/alternateName")).strip();
    return !label.isEmpty()
        && Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(label) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text(review.path("claimReviewed")))
            .find();
  }
}
