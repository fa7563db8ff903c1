package org.claimtracker.web.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimtracker.common.Problems;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.web.Markdown;
import org.claimtracker.web.Messages;
import org.claimtracker.web.PageError;
import org.claimtracker.web.Texts;

/** The differences between two versions of a verdict, word by word. */
public record Comparison(PublishedVerdict from, PublishedVerdict to, List<Part> parts) {

  /** A changed part of a verdict; {@code name} is a message key. */
  public record Part(String name, List<WordDiff.Piece> pieces) {}

  /** Compares the given versions, by default the last two. Null if there are not two. */
  static Comparison of(
      List<PublishedVerdict> newestFirst,
      Integer from,
      Integer to,
      Messages messages,
      Locale language) {
    if (newestFirst.size() < 2) {
      return null;
    }
    PublishedVerdict later = to == null ? newestFirst.get(0) : numbered(newestFirst, to);
    PublishedVerdict earlier =
        from == null ? before(newestFirst, later) : numbered(newestFirst, from);
    List<Part> parts = new ArrayList<>();
    add(parts, "statement", earlier.statement(), later.statement());
    add(parts, "claimant", claimant(earlier), claimant(later));
    add(parts, "statedOn", text(earlier.statedOn()), text(later.statedOn()));
    add(parts, "rating", label(earlier, messages, language), label(later, messages, language));
    if (earlier.rating().label().equals(later.rating().label())) {
      add(
          parts,
          "rating",
          messages.meaning(language, earlier.rating()),
          messages.meaning(language, later.rating()));
    }
    add(
        parts,
        "inLanguage",
        Texts.ownName(earlier.inLanguage()),
        Texts.ownName(later.inLanguage()));
    add(parts, "summary", earlier.summary(), later.summary());
    add(parts, "explanation", plain(earlier.explanation()), plain(later.explanation()));
    add(parts, "appearances", appearances(earlier), appearances(later));
    add(parts, "evidence", evidence(earlier), evidence(later));
    add(parts, "noPrimaryReason", earlier.noPrimaryReason(), later.noPrimaryReason());
    add(parts, "noSupportFound", earlier.noSupportFound(), later.noSupportFound());
    add(parts, "noRefutationFound", earlier.noRefutationFound(), later.noRefutationFound());
    return new Comparison(earlier, later, parts);
  }

  private static PublishedVerdict numbered(List<PublishedVerdict> all, int number) {
    return all.stream()
        .filter(verdict -> verdict.revision() == number)
        .findFirst()
        .orElseThrow(() -> Problems.notFound(PageError.NO_READABLE_REVISION, number));
  }

  private static PublishedVerdict before(List<PublishedVerdict> all, PublishedVerdict later) {
    return all.get(Math.min(all.indexOf(later) + 1, all.size() - 1));
  }

  private static void add(List<Part> parts, String name, String earlier, String later) {
    String one = Objects.requireNonNullElse(earlier, "");
    String other = Objects.requireNonNullElse(later, "");
    if (!one.equals(other)) {
      parts.add(new Part(name, WordDiff.of(one, other)));
    }
  }

  private static String label(PublishedVerdict verdict, Messages messages, Locale language) {
    return messages.label(language, verdict.rating());
  }

  private static String claimant(PublishedVerdict verdict) {
    return verdict.claimant() == null ? null : verdict.claimant().name();
  }

  private static String plain(String markdown) {
    return markdown == null ? null : Markdown.plain(markdown);
  }

  private static String text(Object value) {
    return Objects.toString(value, null);
  }

  private static String appearances(PublishedVerdict verdict) {
    return verdict.appearances().stream()
        .map(each -> lines(each.title(), each.publisher(), text(each.publishedOn()), each.url()))
        .collect(Collectors.joining("\n\n"));
  }

  private static String evidence(PublishedVerdict verdict) {
    return verdict.evidence().stream()
        .map(each -> lines(each.source().title(), each.source().url(), each.passage(), each.note()))
        .collect(Collectors.joining("\n\n"));
  }

  private static String lines(String... lines) {
    return Arrays.stream(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
