package org.claimtracker.review.fairness;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimDescription;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.claim.ClaimInputsChanged;
import org.claimtracker.claim.Claimant;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.Topic;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;

/**
 * What the desk's people have to do with claimants and topics. Each declares their own and ends
 * them; nobody else can, and none of it is ever deleted.
 */
@ApplicationScoped
@Transactional
public class Interests {

  /** What the record keeps of an interest. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Declared(long interest, String claimant, String topic, String why) {

    static Declared of(Interest interest) {
      boolean inClaimant = interest.isInClaimant();
      return new Declared(
          interest.id,
          inClaimant ? interest.slug : null,
          inClaimant ? null : interest.slug,
          interest.why);
    }
  }

  /** How many of somebody's can last at the same time. */
  static final int MAX_LASTING = 200;

  private final History history;
  private final Clock clock;

  Interests(History history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /** One's own, the newest first. */
  public Page<InterestView> own(Page.Request page, Actor by) {
    return page(by.accountId(), page);
  }

  /** Everybody's, the newest first. */
  public Page<InterestView> all(Page.Request page) {
    return page(null, page);
  }

  private static Page<InterestView> page(Long account, Page.Request page) {
    Page<Interest> found =
        Page.of(
            Interest.declared(account, Cursor.parse(page.cursor), page.limit + 1),
            page.limit,
            interest -> interest,
            last -> new Cursor(last.createdAt, last.id));
    return new Page<>(InterestView.of(found.items()), found.nextCursor());
  }

  /** Declares an interest; 409 if it is declared already. */
  public InterestView declare(NewInterest wanted, Actor by) {
    if ((wanted.claimant() == null) == (wanted.topic() == null)) {
      throw Problems.invalid(Problems.WHOLE_BODY, FairnessError.ONE_SUBJECT);
    }
    // Two requests of one person come one after the other, so that none is declared twice.
    Account account = Account.findById(by.accountId(), LockModeType.PESSIMISTIC_WRITE);
    if (Interest.lasting(account.id) >= MAX_LASTING) {
      throw Problems.conflict(FairnessError.TOO_MANY_INTERESTS, MAX_LASTING);
    }
    Interest interest = wanted.claimant() == null ? inTopic(wanted, account) : in(wanted, account);
    if (Interest.isDeclared(account.id, interest.kind, interest.slug)) {
      throw Problems.conflict(FairnessError.INTEREST_DECLARED, interest.name);
    }
    interest.persist();
    history.record(by, "declare-interest", "account", by.handle(), null, Declared.of(interest));
    return InterestView.of(List.of(interest)).get(0);
  }

  private static Interest in(NewInterest wanted, Account account) {
    return Claimant.bySlug(SlugRedirect.current(SlugRedirect.CLAIMANT, wanted.claimant()))
        .map(
            claimant ->
                new Interest(
                    account, SlugRedirect.CLAIMANT, claimant.slug, claimant.name, wanted.why()))
        .orElseThrow(() -> Problems.invalid("claimant", ClaimError.NO_CLAIMANT, wanted.claimant()));
  }

  private static Interest inTopic(NewInterest wanted, Account account) {
    return Topic.bySlug(SlugRedirect.current(SlugRedirect.TOPIC, wanted.topic()))
        .map(
            topic ->
                new Interest(account, SlugRedirect.TOPIC, topic.slug, topic.name, wanted.why()))
        .orElseThrow(() -> Problems.invalid("topic", ClaimError.NO_TOPIC, wanted.topic()));
  }

  /** Ends one of one's own; one that has ended stays as it is. */
  public InterestView end(long id, Actor by) {
    Account.findById(by.accountId(), LockModeType.PESSIMISTIC_WRITE);
    Interest interest =
        Interest.of(by.accountId(), id)
            .orElseThrow(() -> Problems.notFound(FairnessError.NO_INTEREST, id));
    if (interest.endedAt() == null) {
      interest.end(clock.instant());
      history.record(by, "end-interest", "account", by.handle(), Declared.of(interest), null);
    }
    return InterestView.of(List.of(interest)).get(0);
  }

  /** Nobody takes what they have an interest in off a claim, to decide about it afterwards. */
  void reworded(@Observes ClaimInputsChanged edit) {
    ClaimDescription before = edit.before();
    if (before == null) {
      return;
    }
    Claim claim = edit.claim();
    Stream<Interest> gone = about(before).stream().filter(each -> edit.by().is(each.account));
    List<Long> left = Interest.about(claim).stream().map(each -> each.id).toList();
    gone.filter(interest -> !left.contains(interest.id))
        .findFirst()
        .ifPresent(
            interest -> {
              throw Problems.problem(
                      422, "Refused", FairnessError.INTEREST_KEPT.with(interest.name))
                  .build();
            });
  }

  private static List<Interest> about(ClaimDescription before) {
    return Interest.about(
        before.claimant() == null ? "" : before.claimant().slug(),
        before.topics().isEmpty()
            ? List.of()
            : Topic.<Topic>list("name in ?1", before.topics()).stream()
                .map(topic -> topic.slug)
                .toList());
  }
}
