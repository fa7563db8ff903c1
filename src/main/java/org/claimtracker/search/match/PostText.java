package org.claimtracker.search.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.search.lucene.WordForWord;

/** A sentence or a social media post, its meaningful words, and what is only its frame. */
public record PostText(String text) {

  /** Anything longer is neither a sentence nor a post, and is cut. */
  static final int MAX_CHARACTERS = 10_000;

  /** A copied claim is at most so many sentences. */
  private static final int MAX_COPIED = 3;

  private static final int MAX_SENTENCES = 8;

  /** Shorter sentences make no claim of their own among others. */
  private static final int MIN_SENTENCE_LENGTH = 25;

  private static final Pattern ADDRESS =
      Pattern.compile("(https?://|www\\.|pic\\.twitter\\.com/)\\S*", Pattern.CASE_INSENSITIVE);

  /** {@code — Name (@handle) January 6, 2020}, the end of a quoted post. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "[—–]\\s*+([^—–\\s][^—–]{0,79}?)\\s*+\\(@\\w{1,30}\\)[\\s\\p{L}\\d.,]{0,30}$");

  /** The limit of Unicode's stream-safe text for combining marks; no language needs more. */
  private static final Pattern TOO_MANY_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}+");

  private static final Pattern TAG = Pattern.compile("[#@](\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

  /** Who is repeated, and who is spoken to. */
  private static final Pattern FRAME_BEFORE =
      Pattern.compile("^\\s*(?:RT\\b:?\\s*)?(?:@\\w+:?\\s+)*", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern FRAME_BEHIND =
      Pattern.compile("(?:\\s+(?:via\\s+)?[#@]\\w+)+\\s*$", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern HUMP =
      Pattern.compile(
          "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Lu}{2})(?=\\p{Lu}\\p{Ll})");

  private static final Pattern PICTURE =
      Pattern.compile(
          "[[\\p{So}&&[^°]]\\p{Sk}\\p{Cn}\\p{Co}\\p{Cs}\\u200D\\uFE0F\\x{E0000}-\\x{E007F}]+");

  /** Invisible within a word; other format characters may divide words. */
  private static final Pattern WITHIN_WORDS = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Z}]+");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?…؟۔।])[\\s\\p{Z}]+|(?<=[。！？])|[\\n\\r]+|(?<=[:：])\\s+");

  public PostText {
    text = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
  }

  /** The words without URLs, images and symbols; hashtags split into words. */
  public String words() {
    return plain(SIGNATURE.matcher(withoutAddresses()).replaceFirst(" $1"));
  }

  /**
   * The words of the claim, as they are compared with another: without who is repeated and without
   * the tags at the end, in lower case if all are in capitals, and who signed it on its own line.
   */
  String statement() {
    String words = plain(withoutFrame());
    String compared = words.isEmpty() ? words() : words;
    String quiet = isShouted(compared) ? compared.toLowerCase(Locale.ROOT) : compared;
    Matcher signature = SIGNATURE.matcher(withoutAddresses());
    return signature.find() ? quiet + "\n" + plain(signature.group(1)) : quiet;
  }

  /** When it was posted, by its signature or by the only day that it names. */
  Optional<StatedDays> day() {
    Matcher signature = SIGNATURE.matcher(withoutAddresses());
    Optional<StatedDays> signed =
        signature.find()
            ? StatedDays.in(withoutAddresses().substring(signature.end(1)))
            : Optional.empty();
    return signed.isPresent() ? signed : StatedDays.in(text);
  }

  private String withoutFrame() {
    String unsigned = SIGNATURE.matcher(withoutAddresses()).replaceFirst("");
    String begun = FRAME_BEFORE.matcher(unsigned).replaceFirst("");
    return FRAME_BEHIND.matcher(begun).replaceFirst("");
  }

  private static boolean isShouted(String words) {
    return words.indexOf(' ') > 0
        && words.codePoints().anyMatch(Character::isUpperCase)
        && words.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Its sentences that are long enough to make claims, if there are several. */
  List<String> claims() {
    List<String> sentences =
        sentences()
            .filter(sentence -> sentence.length() >= MIN_SENTENCE_LENGTH)
            .limit(MAX_SENTENCES)
            .toList();
    return sentences.size() > 1 ? sentences : List.of();
  }

  private Stream<String> sentences() {
    return Stream.of(SENTENCE_END.split(withoutFrame()))
        .map(PostText::plain)
        .filter(sentence -> !sentence.isEmpty());
  }

  /** The keys of the claims that it would be a copy of, in whatever frame. */
  Set<String> copies() {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(WordForWord.key(text));
    keys.add(WordForWord.key(words()));
    keys.add(WordForWord.key(plain(withoutFrame())));
    List<String> sentences = new ArrayList<>(sentences().toList());
    for (int from = 0; from < sentences.size(); from++) {
      for (int to = from + 1; to <= Math.min(from + MAX_COPIED, sentences.size()); to++) {
        keys.add(WordForWord.key(String.join(" ", sentences.subList(from, to))));
      }
    }
    keys.remove("");
    return keys;
  }

  private String withoutAddresses() {
    return ADDRESS.matcher(text).replaceAll(" ").strip();
  }

  private static String plain(String text) {
    String split =
        TAG.matcher(TOO_MANY_MARKS.matcher(text).replaceAll("$1"))
            .replaceAll(
                tag -> Matcher.quoteReplacement(HUMP.matcher(tag.group(1)).replaceAll(" ")));
    String whole = WITHIN_WORDS.matcher(split).replaceAll("");
    return SPACE.matcher(PICTURE.matcher(whole).replaceAll(" ")).replaceAll(" ").strip();
  }
}
