package org.claimtracker.exchange.reading.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The JSON-LD scripts of a page. The page is not made into a tree, which for one that is made to
 * break this would not fit into memory.
 */
public final class ScriptTags {

  /** The text of a script, and the line of the page that it begins in. */
  public record Script(String text, long line) {}

  private static final String OPENS = "<script";
  private static final String CLOSES = "</script";
  private static final String COMMENT = "<!--";
  private static final String JSON_LD = "application/ld+json";
  private static final int MAX_TAG = 10_000;

  private static final Pattern MICRODATA =
      Pattern.compile("(?i)\\sitemtype\\s*=\\s*[\"']?[^\"'\\s>]{0,100}/ClaimReview\\b");

  private ScriptTags() {}

  /** How many ClaimReviews there are in microdata. */
  public static long microdata(String page) {
    return MICRODATA.matcher(page).results().count();
  }

  public static List<Script> in(String page) {
    List<Script> scripts = new ArrayList<>();
    long line = 1;
    int counted = 0;
    int at = page.indexOf('<');
    while (at >= 0) {
      int next = at + 1;
      if (page.startsWith(COMMENT, at)) {
        next = after(page, "-->", at);
      } else if (isTag(page, OPENS, at)) {
        int content = endOfTag(page, at);
        int end = content < 0 ? -1 : closing(page, content);
        if (content >= 0 && isJsonLd(page, at, content)) {
          for (; counted < at; counted++) {
            line += page.charAt(counted) == '\n' ? 1 : 0;
          }
          scripts.add(new Script(page.substring(content, end < 0 ? page.length() : end), line));
        }
        next = end < 0 ? page.length() : end;
      }
      at = page.indexOf('<', next);
    }
    return scripts;
  }

  private static boolean isTag(String page, String tag, int at) {
    int end = at + tag.length();
    return page.regionMatches(true, at, tag, 0, tag.length())
        && end < page.length()
        && !Character.isLetterOrDigit(page.charAt(end))
        && page.charAt(end) != '-';
  }

  private static int after(String page, String mark, int from) {
    int at = page.indexOf(mark, from);
    return at < 0 ? page.length() : at + mark.length();
  }

  /** After the mark that closes a tag, which may stand in a quoted attribute too. */
  private static int endOfTag(String page, int from) {
    char quote = 0;
    for (int at = from; at < page.length(); at++) {
      char letter = page.charAt(at);
      if (quote != 0) {
        quote = letter == quote ? 0 : quote;
      } else if (letter == '"' || letter == '\'') {
        quote = letter;
      } else if (letter == '>') {
        return at + 1;
      }
    }
    return -1;
  }

  private static int closing(String page, int from) {
    int at = page.indexOf('<', from);
    while (at >= 0 && !isTag(page, CLOSES, at)) {
      at = page.indexOf('<', at + 1);
    }
    return at;
  }

  private static boolean isJsonLd(String page, int from, int to) {
    if (to - from > MAX_TAG) {
      return false;
    }
    Element script = Jsoup.parse(page.substring(from, to) + CLOSES + ">").selectFirst("script");
    return script != null
        && script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith(JSON_LD);
  }
}
