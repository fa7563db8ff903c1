package org.claimtracker.web.site;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.search.query.Mark;
import org.claimtracker.search.query.Snippet;
import org.claimtracker.verdict.PublishedVerdict;

/** The search terms' matches in a verdict. */
public record Hits(List<Snippet> snippets) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String EXPLANATION = "explanation";

  /** Matches of the exact words, as the database search finds them. */
  static Hits literally(String words, PublishedVerdict verdict) {
    String sought =
        Arrays.stream(words.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    List<Snippet> snippets = new ArrayList<>();
    if (!sought.isEmpty()) {
      Pattern pattern = Pattern.compile(sought, FLAGS);
      snippets.add(literally(pattern, "statement", verdict.statement()));
      snippets.add(literally(pattern, "summary", verdict.summary()));
      if (verdict.claimant() != null) {
        snippets.add(literally(pattern, "claimant", verdict.claimant().name()));
      }
    }
    return new Hits(snippets);
  }

  private static Snippet literally(Pattern words, String field, String text) {
    String read = text == null ? "" : text;
    List<Mark> marks = new ArrayList<>();
    Matcher found = words.matcher(read);
    while (found.find()) {
      marks.add(new Mark(found.start(), found.end()));
    }
    return new Snippet(field, read, marks);
  }

  /**
   * In a template: {@code {verdict.statement.marked('statement', hits)}}, the whole text with its
   * matches marked.
   */
  @TemplateExtension
  static RawString marked(String text, String field, Hits hits) {
    return hits.in(field)
        .filter(snippet -> text.contains(snippet.text()))
        .map(
            snippet -> {
              int begin = text.indexOf(snippet.text());
              int end = begin + snippet.text().length();
              return escaped(text.substring(0, begin))
                  + marked(snippet)
                  + escaped(text.substring(end));
            })
        .map(RawString::new)
        .orElseGet(() -> new RawString(escaped(text)));
  }

  /**
   * In a template: a matching passage of the explanation if nothing else matches; null for none.
   */
  @TemplateExtension
  static RawString passage(PublishedVerdict verdict, Hits hits) {
    return hits.snippets.stream().anyMatch(snippet -> !snippet.field().equals(EXPLANATION))
        ? null
        : hits.in(EXPLANATION)
            .map(found -> new RawString("… " + marked(found) + " …"))
            .orElse(null);
  }

  private Optional<Snippet> in(String field) {
    return snippets.stream().filter(snippet -> snippet.field().equals(field)).findFirst();
  }

  private static String marked(Snippet snippet) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Mark mark : snippet.marks()) {
      marked
          .append(escaped(snippet.text().substring(at, mark.from())))
          .append("<mark>")
          .append(escaped(snippet.text().substring(mark.from(), mark.to())))
          .append("</mark>");
      at = mark.to();
    }
    return marked.append(escaped(snippet.text().substring(at))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
