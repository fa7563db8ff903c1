package org.claimtracker.web.desk.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.account.Permission;
import org.claimtracker.evidence.EvidenceView;
import org.claimtracker.review.Workbench;
import org.claimtracker.verdict.Difference;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.web.Texts;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.site.WordDiff;

/**
 * What an editor checks before approving a revision: every part compared with the published one.
 *
 * @param parts in page order
 * @param editors possible reviewers
 */
public record ReviewSheet(
    ClaimWorkspace workspace, List<Part> parts, List<ClaimWorkspace.Person> editors) {

  /** A part; {@code changed} only where something is already published. */
  public record Part(String name, boolean changed, List<WordDiff.Piece> pieces) {}

  static ReviewSheet of(ClaimWorkspace workspace, Forms forms) {
    return new ReviewSheet(
        workspace,
        parts(workspace.work().published(), workspace.work().wouldBe(), forms),
        ClaimWorkspace.Person.who(Permission.REVIEW));
  }

  /** The parts of the claim that differ from what readers have, with both wordings. */
  static List<Part> differences(Workbench work, Forms forms) {
    Set<String> different =
        work.claim().differences().stream().map(Difference::part).collect(Collectors.toSet());
    return parts(work.published(), work.republished(), forms).stream()
        .filter(part -> different.contains(part.name()))
        .toList();
  }

  private static List<Part> parts(PublishedVerdict before, PublishedVerdict after, Forms forms) {
    List<Part> parts = new ArrayList<>();
    if (after != null) {
      add(parts, "statement", before, after, PublishedVerdict::statement);
      add(parts, "claimant", before, after, ReviewSheet::claimant);
      add(parts, "statedOn", before, after, PublishedVerdict::statedOn);
      add(parts, "language", before, after, verdict -> Texts.ownName(verdict.language()));
      add(parts, "topics", before, after, ReviewSheet::topics);
      add(parts, "appearances", before, after, ReviewSheet::appearances);
      add(
          parts,
          "rating",
          before,
          after,
          verdict -> rating(verdict, isReworded(before, after), forms));
      add(parts, "inLanguage", before, after, ReviewSheet::ownLanguage);
      add(parts, "summary", before, after, PublishedVerdict::summary);
      add(parts, "explanation", before, after, PublishedVerdict::explanation);
      add(parts, "evidence", before, after, verdict -> evidence(verdict, forms));
      add(parts, "selectionReason", before, after, verdict -> selection(verdict, forms));
      add(parts, "noPrimaryReason", before, after, PublishedVerdict::noPrimaryReason);
      add(parts, "noSupportFound", before, after, PublishedVerdict::noSupportFound);
      add(parts, "noRefutationFound", before, after, PublishedVerdict::noRefutationFound);
    }
    return parts;
  }

  /** The evidence that the revision cites. */
  public List<ClaimWorkspace.Side> cited() {
    return workspace.sides().stream()
        .map(
            side ->
                new ClaimWorkspace.Side(
                    side.stance(), side.evidence().stream().filter(this::isCited).toList()))
        .filter(side -> !side.evidence().isEmpty())
        .toList();
  }

  /** The value of the embargo field: as submitted, or the current one in UTC. */
  public String embargo() {
    Instant until = workspace.open() == null ? null : workspace.open().embargoUntil();
    return workspace.failed().equals("arrange") || until == null
        ? workspace.forms().move().text("embargoUntil")
        : until.toString().substring(0, "2027-01-01T06:00".length());
  }

  private boolean isCited(EvidenceView evidence) {
    return workspace.open() != null && workspace.open().text().evidence().contains(evidence.id());
  }

  private static void add(
      List<Part> parts,
      String name,
      PublishedVerdict before,
      PublishedVerdict after,
      Function<PublishedVerdict, Object> part) {
    String is = Objects.toString(part.apply(after), "");
    String was = before == null ? is : Objects.toString(part.apply(before), "");
    if (!is.isEmpty() || !was.isEmpty()) {
      parts.add(new Part(name, !is.equals(was), WordDiff.of(was, is)));
    }
  }

  private static String claimant(PublishedVerdict verdict) {
    return verdict.claimant() == null
        ? null
        : line(verdict.claimant().name(), verdict.claimant().sameAs());
  }

  /** Only worth a line if it is not that of the claim. */
  private static String ownLanguage(PublishedVerdict verdict) {
    return verdict.inLanguage().equals(verdict.language())
        ? null
        : Texts.ownName(verdict.inLanguage());
  }

  private static String topics(PublishedVerdict verdict) {
    return verdict.topics().stream().map(topic -> topic.name()).collect(Collectors.joining(", "));
  }

  /** Whether the label is the same and means something else. */
  private static boolean isReworded(PublishedVerdict before, PublishedVerdict after) {
    return before != null
        && after.rating() != null
        && before.rating().label().equals(after.rating().label())
        && !before.rating().saysTheSameAs(after.rating());
  }

  private static String rating(PublishedVerdict verdict, boolean withMeaning, Forms forms) {
    if (verdict.rating() == null) {
      return null;
    }
    String label = forms.rating(verdict.rating());
    return withMeaning ? label + "\n" + forms.meaning(verdict.rating()) : label;
  }

  private static String selection(PublishedVerdict verdict, Forms forms) {
    return verdict.selectionReason() == null
        ? null
        : forms.word("selection", verdict.selectionReason().name());
  }

  private static String appearances(PublishedVerdict verdict) {
    return verdict.appearances().stream()
        .map(each -> line(each.title(), each.publisher(), each.publishedOn(), each.url()))
        .collect(Collectors.joining("\n"));
  }

  private static String evidence(PublishedVerdict verdict, Forms forms) {
    return verdict.evidence().stream()
        .map(
            each ->
                line(
                    forms.word("stance", each.stance().name()),
                    each.source().title(),
                    each.source().origin(),
                    each.passage(),
                    each.note()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" · "));
  }
}
