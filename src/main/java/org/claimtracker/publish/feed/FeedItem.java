package org.claimtracker.publish.feed;

import java.time.Instant;
import java.util.List;
import org.claimtracker.claim.TopicView;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.read.CorrectionNotice;
import org.claimtracker.publish.read.NoticeKind;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * One entry of a feed, independent of the format.
 *
 * @param titleLanguage that of the statement in the title
 * @param language that of the text
 */
record FeedItem(
    String id,
    String address,
    String title,
    String text,
    String titleLanguage,
    String language,
    List<TopicView> topics,
    Instant published,
    Instant updated) {

  /** The rating comes first, so that no headline repeats a false statement unmarked. */
  static FeedItem of(PublishedVerdict verdict, Addresses addresses) {
    String page = "/v/" + verdict.slug();
    return new FeedItem(
        addresses.tag(verdict.firstPublishedAt(), page),
        addresses.of(page),
        verdict.rating().labelIn(verdict.inLanguage()) + ": " + verdict.statement(),
        verdict.summary() == null
            ? verdict.rating().definitionIn(verdict.inLanguage())
            : verdict.summary(),
        verdict.language(),
        verdict.inLanguage(),
        verdict.topics(),
        verdict.firstPublishedAt(),
        verdict.publishedAt());
  }

  static FeedItem of(CorrectionNotice notice, Addresses addresses) {
    boolean retracted = notice.kind() == NoticeKind.RETRACTION;
    boolean wordless = retracted || notice.retractedAt() != null;
    String page = "/v/" + notice.slug();
    String event = (retracted ? "/retractions/" : "/corrections/") + notice.revision();
    return new FeedItem(
        addresses.tag(notice.at(), page + event),
        addresses.of(page),
        notice.kind().headline + ": " + (wordless ? notice.slug() : notice.statement()),
        text(notice),
        notice.language(),
        notice.language(),
        List.of(),
        notice.at(),
        notice.retractedAt() == null ? notice.at() : notice.retractedAt());
  }

  private static String text(CorrectionNotice notice) {
    if (notice.retractedAt() != null) {
      return "The wording of this correction is no longer given.";
    }
    return notice.kind() == NoticeKind.RETRACTION
        ? notice.reason()
        : "Before: %s\nNow: %s".formatted(notice.wrong(), notice.right());
  }
}
