package org.claimtracker.web.site;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks in a text the words that were searched for. */
final class Hits {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private Hits() {}

  /** In a template: {@code {verdict.statement.marking(words)}}. */
  @TemplateExtension
  static RawString marking(String text, String words) {
    String sought =
        Arrays.stream(words.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    if (sought.isEmpty()) {
      return new RawString(escaped(text));
    }
    StringBuilder marked = new StringBuilder();
    Matcher found = Pattern.compile(sought, FLAGS).matcher(text);
    int at = 0;
    while (found.find()) {
      marked
          .append(escaped(text.substring(at, found.start())))
          .append("<mark>")
          .append(escaped(found.group()))
          .append("</mark>");
      at = found.end();
    }
    return new RawString(marked.append(escaped(text.substring(at))).toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
