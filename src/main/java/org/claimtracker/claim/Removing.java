package org.claimtracker.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.naming.NameKey;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;

/** Removes claimants and topics that no claim has and no published verdict names: else 409. */
@ApplicationScoped
public class Removing {

  /** A topic, and how many claims have it. */
  public record TopicUse(long id, String slug, String name, long version, long claims) {}

  private final History history;
  private final Event<NameRemoved> removed;

  Removing(History history, Event<NameRemoved> removed) {
    this.history = history;
    this.removed = removed;
  }

  /**
   * Topics by name.
   *
   * @param text what their names contain; null for all
   * @param after the id of the last topic of the page before; null for the first page
   */
  @Transactional
  public List<TopicUse> topics(String text, Long after, int limit) {
    Filter filter = new Filter().and("t.nameKey like :q escape '!'", "q", NameKey.containing(text));
    Topic last = after == null ? null : Topic.findById(after);
    if (last != null) {
      filter.beyond("t.nameKey", NameKey.of(last.name), "t.id", after, false);
    }
    return Topic.find(
            "select t.id, t.slug, t.name, t.version,"
                + " (select count(*) from Claim c join c.topics of where of = t)"
                + " from Topic t"
                + filter.where()
                + " order by t.nameKey, t.id",
            filter.parameters())
        .page(0, limit)
        .project(TopicUse.class)
        .list();
  }

  @Transactional
  public void topic(String slug, String ifMatch, Actor by) {
    // A claim that gets the topic at the same moment waits for the lock.
    Topic topic =
        Topic.<Topic>find("slug", slug)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional()
            .orElseThrow(() -> Problems.notFound(ClaimError.NO_TOPIC, slug));
    ETags.require(ifMatch, topic.version);
    requireUnused(Claim.count("?1 member of topics", topic), SlugRedirect.TOPIC, slug);
    topic.delete();
    history.record(by, "delete", "topic", slug, TopicView.of(topic), null);
  }

  @Transactional
  public void claimant(String slug, String ifMatch, Actor by) {
    Claimant claimant =
        Claimant.<Claimant>find("slug", slug)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional()
            .orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIMANT, slug));
    ETags.require(ifMatch, claimant.version);
    requireUnused(Claim.count("claimant", claimant), SlugRedirect.CLAIMANT, slug);
    claimant.delete();
    history.record(by, "delete", "claimant", slug, ClaimantView.of(claimant), null);
  }

  private void requireUnused(long claims, String kind, String slug) {
    if (claims > 0) {
      throw Problems.conflict(ClaimError.NAME_USED);
    }
    List<String> slugs = SlugRedirect.allOf(kind, slug);
    removed.fire(new NameRemoved(kind, slugs));
    SlugRedirect.delete("kind = ?1 and target = ?2", kind, slug);
  }
}
