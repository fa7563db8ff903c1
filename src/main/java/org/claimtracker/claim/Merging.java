package org.claimtracker.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;

/**
 * Renames claimants and topics, and merges those that are one. All claims move, which voids
 * approvals of what is not published, and the slug that goes leads to the one that stays. Published
 * words do not change.
 */
@ApplicationScoped
public class Merging {

  private final History history;
  private final Clock clock;
  private final Event<ClaimInputsChanged> inputsChanged;
  private final Event<ClaimantChanged> claimantChanged;
  private final Event<TopicChanged> topicChanged;

  Merging(
      History history,
      Clock clock,
      Event<ClaimInputsChanged> inputsChanged,
      Event<ClaimantChanged> claimantChanged,
      Event<TopicChanged> topicChanged) {
    this.history = history;
    this.clock = clock;
    this.inputsChanged = inputsChanged;
    this.claimantChanged = claimantChanged;
    this.topicChanged = topicChanged;
  }

  /** Changes what a claimant is told from others by; the slug stays. */
  @Transactional
  public Claimant edit(String slug, String ifMatch, UnaryOperator<ClaimantEdit> change, Actor by) {
    Claimant claimant =
        Claimant.bySlug(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIMANT, slug));
    ETags.require(ifMatch, claimant.version);
    ClaimantView before = ClaimantView.of(claimant);
    claimant.change(change.apply(new ClaimantEdit(claimant.name, claimant.kind, claimant.sameAs)));
    Claimant.flush();
    claimantChanged.fire(new ClaimantChanged(claimant, by));
    history.record(by, "edit", "claimant", slug, before, ClaimantView.of(claimant));
    return claimant;
  }

  @Transactional
  public Claimant claimants(String slug, String ifMatch, String into, Actor by) {
    List<Claimant> both = locked("Claimant", ClaimError.NO_CLAIMANT, slug, into);
    Claimant merged = both.get(0);
    Claimant kept = both.get(1);
    ETags.require(ifMatch, merged.version);
    for (Claim claim : Claim.<Claim>list("claimant = ?1 order by id", merged)) {
      Claim.forChange(claim, clock.instant()).claimant = kept;
      inputsChanged.fire(new ClaimInputsChanged(claim, by));
    }
    SlugRedirect.lead(SlugRedirect.CLAIMANT, slug, into);
    merged.delete();
    Claimant.flush();
    claimantChanged.fire(new ClaimantChanged(kept, by));
    history.record(by, "merge", "claimant", into, ClaimantView.of(merged), ClaimantView.of(kept));
    return kept;
  }

  @Transactional
  public Topic topics(String slug, String ifMatch, String into, Actor by) {
    List<Topic> both = locked("Topic", ClaimError.NO_TOPIC, slug, into);
    Topic merged = both.get(0);
    Topic kept = both.get(1);
    ETags.require(ifMatch, merged.version);
    for (Claim claim : Claim.<Claim>list("?1 member of topics order by id", merged)) {
      Claim changed = Claim.forChange(claim, clock.instant());
      changed.topics.remove(merged);
      changed.topics.add(kept);
      inputsChanged.fire(new ClaimInputsChanged(changed, by));
    }
    SlugRedirect.lead(SlugRedirect.TOPIC, slug, into);
    merged.delete();
    Topic.flush();
    topicChanged.fire(new TopicChanged(kept, by));
    history.record(by, "merge", "topic", into, TopicView.of(merged), TopicView.of(kept));
    return kept;
  }

  /** Renames a topic; its slug stays. */
  @Transactional
  public Topic rename(String slug, String ifMatch, UnaryOperator<TopicEdit> change, Actor by) {
    Topic topic =
        Topic.bySlug(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_TOPIC, slug));
    ETags.require(ifMatch, topic.version);
    TopicView before = TopicView.of(topic);
    topic.change(change.apply(new TopicEdit(topic.name)));
    Topic.flush();
    topicChanged.fire(new TopicChanged(topic, by));
    history.record(by, "edit", "topic", slug, before, TopicView.of(topic));
    return topic;
  }

  /** Both, locked in the same order whichever is merged into the other. */
  @SuppressWarnings("unchecked")
  private static <T extends BaseEntity> List<T> locked(
      String entity, Message.Key none, String slug, String into) {
    if (slug.equals(into)) {
      throw Problems.invalid("into", ClaimError.MERGED_INTO_ITSELF);
    }
    List<Object[]> rows =
        Claim.getEntityManager()
            .createQuery(
                "select e.slug, e from %s e where e.slug in ?1 order by e.id".formatted(entity),
                Object[].class)
            .setParameter(1, List.of(slug, into))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    T merged = null;
    T kept = null;
    for (Object[] row : rows) {
      if (row[0].equals(slug)) {
        merged = (T) row[1];
      } else {
        kept = (T) row[1];
      }
    }
    if (merged == null) {
      throw Problems.notFound(none, slug);
    }
    if (kept == null) {
      throw Problems.invalid("into", none, into);
    }
    return List.of(merged, kept);
  }
}
