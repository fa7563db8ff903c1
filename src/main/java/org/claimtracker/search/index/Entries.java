package org.claimtracker.search.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimtracker.claim.Appearance;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.language.LanguageRange;
import org.claimtracker.review.Review;
import org.claimtracker.review.ReviewState;
import org.claimtracker.review.discussion.Comment;
import org.claimtracker.review.worklist.Stage;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.lucene.FacetLabel;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.Revision;

/** The searchable texts and facet values of claims, for the desk and for readers. */
final class Entries {

  private final Map<String, List<FacetLabel>> labels = new HashMap<>();
  private final Map<String, Long> times = new HashMap<>();
  private final List<String> headlines = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> asides = new ArrayList<>();

  private Entries() {}

  /** Everything in the database, including the newest revision's draft. */
  static Entry ofDesk(
      Claim claim,
      List<Appearance> appearances,
      List<Evidence> evidence,
      List<Comment> comments,
      List<Review> newestFirst) {
    Entries entry = new Entries();
    appearances.forEach(appearance -> entry.appeared(AppearanceDetails.of(appearance)));
    evidence.forEach(item -> entry.cites(SourceDetails.of(item.source), item.passage, item.note));
    evidence.forEach(item -> entry.aside(host(item.source.url)));
    appearances.forEach(appearance -> entry.aside(host(appearance.url)));
    comments.forEach(comment -> entry.commented(comment));
    if (claim.claimant != null) {
      entry.label(Facet.CLAIMANT, claim.claimant.slug, claim.claimant.name);
    }
    claim.topics.forEach(topic -> entry.topic(topic.slug, topic.name));
    newestFirst.stream()
        .filter(review -> review.state() != ReviewState.DISCARDED)
        .findFirst()
        .ifPresent(review -> entry.newest(review.revision));
    if (claim.assignee == null) {
      entry.label(Facet.ASSIGNEE, Facet.NOBODY, "Nobody");
    } else {
      entry.label(Facet.ASSIGNEE, claim.assignee.handle, claim.assignee.name);
      entry.aside(claim.assignee.handle, claim.assignee.name);
    }
    entry.label(Facet.STATE, claim.state().name(), claim.state().name());
    entry.stage(Stage.of(claim, newestFirst));
    entry.says(claim.reason());
    entry.time(Facet.UPDATED_AT, claim.updatedAt());
    return entry.of(
        claim.id,
        claim.slug,
        claim.language,
        claim.statement,
        claim.claimant == null ? null : claim.claimant.name,
        claim.statedOn);
  }

  private void newest(Revision revision) {
    says(revision.summary(), revision.explanation());
    if (revision.rating() != null) {
      rating(revision.rating().ratingKey, revision.rating().label);
    }
  }

  /** Only the published revision. */
  static Entry ofReaders(long id, PublishedVerdict verdict, FormerSlugs former) {
    Entries entry = new Entries();
    verdict.appearances().forEach(entry::appeared);
    verdict.evidence().forEach(item -> entry.cites(item.source(), item.passage(), item.note()));
    if (verdict.claimant() != null) {
      entry.label(
          Facet.CLAIMANT, former.claimant(verdict.claimant().slug()), verdict.claimant().name());
    }
    verdict.topics().forEach(topic -> entry.topic(former.topic(topic.slug()), topic.name()));
    entry.rating(verdict.rating().key(), verdict.rating().label());
    entry.says(verdict.summary(), verdict.explanation());
    entry.within(verdict.inLanguage());
    entry.time(Facet.PUBLISHED_AT, verdict.publishedAt());
    entry.time(Facet.FIRST_PUBLISHED_AT, verdict.firstPublishedAt());
    return entry.of(
        id,
        verdict.slug(),
        verdict.language(),
        verdict.statement(),
        verdict.claimant() == null ? null : verdict.claimant().name(),
        verdict.statedOn());
  }

  private Entry of(
      long id,
      String slug,
      String language,
      String statement,
      String claimant,
      PartialDate statedOn) {
    label(Facet.LANGUAGE, language, language);
    if (statedOn != null) {
      times.put(Facet.STATED_ON, statedOn.earliest().toEpochDay());
      times.put(Facet.STATED_UNTIL, statedOn.latest().toEpochDay());
    }
    return new Entry(
        id, slug, language, statement, claimant, headlines, texts, asides, labels, times);
  }

  /** {@code sr-Latn-RS} is also found as {@code sr-Latn} and as {@code sr}. */
  private void within(String tag) {
    LanguageRange.around(tag).forEach(range -> label(Facet.WITHIN_LANGUAGE, range, range));
  }

  private void appeared(AppearanceDetails appearance) {
    if (appearance.title() != null) {
      headlines.add(appearance.title());
    }
    Stream.of(appearance.url(), appearance.archivedUrl())
        .filter(Objects::nonNull)
        .map(FacetLabel::ofPage)
        .forEach(page -> label(Facet.SAID_AT, page.value(), page.name()));
    says(appearance.publisher(), appearance.author(), appearance.note());
  }

  private void cites(SourceDetails source, String passage, String note) {
    says(source.title(), source.origin(), source.publication(), passage, note);
  }

  private void topic(String slug, String name) {
    label(Facet.TOPIC, slug, name);
    says(name);
  }

  private void rating(String key, String label) {
    label(Facet.RATING, key, label);
    says(label);
  }

  private void stage(Stage stage) {
    label(Facet.STAGE, stage.name(), stage.name());
    if (Stage.UNFINISHED.contains(stage)) {
      label(Facet.STAGE, Facet.UNFINISHED, Facet.UNFINISHED);
    }
  }

  /** What the desk says to each other, and by whom; words that were taken back are not searched. */
  private void commented(Comment comment) {
    if (!comment.isStruck()) {
      aside(comment.text);
    }
    if (comment.author != null) {
      aside(comment.author.name);
    }
  }

  private static String host(String address) {
    return address == null ? null : address.replaceFirst("^\\w+://(?:www\\.)?([^/?#]*).*", "$1");
  }

  private void aside(String... words) {
    Stream.of(words).filter(Objects::nonNull).forEach(asides::add);
  }

  private void says(String... words) {
    Stream.of(words).filter(Objects::nonNull).forEach(texts::add);
  }

  private void label(String facet, String value, String name) {
    labels.computeIfAbsent(facet, first -> new ArrayList<>()).add(new FacetLabel(value, name));
  }

  private void time(String name, Instant time) {
    times.put(name, time.toEpochMilli());
  }
}
