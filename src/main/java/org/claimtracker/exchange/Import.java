package org.claimtracker.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.evidence.Source;
import org.claimtracker.exchange.ClaimFile.Stage;
import org.claimtracker.history.History;
import org.claimtracker.review.Publishing;
import org.claimtracker.review.Review;
import org.claimtracker.verdict.MarkdownParser;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.Rating;
import org.claimtracker.verdict.Revision;
import org.claimtracker.verdict.VerdictText;

/**
 * Imports one claim file in one transaction. Its revisions are marked as imported and have no
 * authors or approvers, because nobody here wrote or approved them.
 */
@ApplicationScoped
class Import {

  private static final Actor IMPORTER = Actor.system("import");

  private final Publishing publishing;
  private final History history;
  private final ObjectMapper json;
  private final Clock clock;

  Import(Publishing publishing, History history, ObjectMapper json, Clock clock) {
    this.publishing = publishing;
    this.history = history;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  void take(String slug, String from, ClaimFile file) {
    Claim claim = Claim.imported(slug, file.toLog(), IMPORTER.handle(), from, clock.instant());
    List<Evidence> evidence = new ArrayList<>();
    for (ClaimFile.Item item : file.evidence()) {
      Source source = Source.same(item.source()).orElseGet(() -> new Source(item.source()));
      source.persist();
      Evidence taken = new Evidence(claim, source, item.stance(), item.passage(), item.note());
      taken.persist();
      evidence.add(taken);
    }
    Instant firstPublishedAt = null;
    Periods periods = new Periods(file);
    for (Stage stage : file.revisions()) {
      Review review = revision(claim, stage, evidence, from);
      review.imported(
          stage.state(), stage.publishedAt(), periods.ended(stage), periods.restored(stage));
      periods
          .withdrawal(stage)
          .ifPresent(why -> review.withdrawn(why.reason(), why.extent(), why.at()));
      review.persist();
      if (stage.publishedAt() != null) {
        firstPublishedAt = firstPublishedAt == null ? stage.publishedAt() : firstPublishedAt;
        publish(review, stage, firstPublishedAt);
      }
    }
    settle(claim, file);
    history.record(IMPORTER, "import", "claim", slug, null, file);
  }

  private static Review revision(Claim claim, Stage stage, List<Evidence> evidence, String from) {
    Revision revision =
        new Revision(
            claim, stage.number(), stage.importedFrom() == null ? from : stage.importedFrom());
    revision.take(text(stage), rating(stage), cited(stage, evidence));
    revision.persist();
    return new Review(revision);
  }

  private static VerdictText text(Stage stage) {
    if (stage.explanation() != null && MarkdownParser.parse(stage.explanation()).isEmpty()) {
      throw new BadFile(
          0,
          "The explanation of revision %d is nested too deeply, or a table is too large"
              .formatted(stage.number()));
    }
    return new VerdictText(
        stage.scale(),
        stage.scaleVersion(),
        stage.rating(),
        stage.inLanguage(),
        stage.summary(),
        stage.explanation(),
        List.of(),
        stage.selectionReason(),
        stage.noPrimaryReason(),
        stage.noSupportFound(),
        stage.noRefutationFound(),
        stage.correction());
  }

  private static Rating rating(Stage stage) {
    if (stage.rating() == null) {
      return null;
    }
    return Rating.onVersion(stage.scale(), stage.scaleVersion(), stage.rating())
        .orElseThrow(
            () ->
                new BadFile(
                    0,
                    "There is no rating %s on version %d of scale %s"
                        .formatted(stage.rating(), stage.scaleVersion(), stage.scale())));
  }

  private static List<Evidence> cited(Stage stage, List<Evidence> evidence) {
    return stage.evidence().stream().map(position -> evidence.get(position - 1)).toList();
  }

  private void publish(Review review, Stage stage, Instant firstPublishedAt) {
    if (stage.asPublished() == null) {
      publishing.publishImported(review, firstPublishedAt, stage.publishedAt());
      return;
    }
    try {
      PublishedVerdict old = json.treeToValue(stage.asPublished(), PublishedVerdict.class);
      if (!old.slug().equals(review.claim.slug)
          || old.revision() != stage.number()
          || !old.publishedAt().equals(stage.publishedAt())) {
        throw new BadFile(
            0, "asPublished of revision " + stage.number() + " tells of another publication");
      }
      publishing.publishImported(review, old);
    } catch (JsonProcessingException wrong) {
      throw new BadFile(0, "asPublished: " + wrong.getOriginalMessage());
    }
  }

  private static void settle(Claim claim, ClaimFile file) {
    switch (file.state()) {
      case LOGGED -> {}
      case UNDER_CHECK -> claim.takeUp(null);
      case CHECKED -> claim.check();
      case DECLINED -> claim.decline(file.reason());
      case WITHDRAWN -> claim.withdraw(file.reason());
      case DUPLICATE ->
          claim.closeAsDuplicate(
              Claim.existing(file.duplicateOf())
                  .orElseThrow(() -> new BadFile(0, "There is no claim " + file.duplicateOf())),
              file.reason());
    }
  }
}
