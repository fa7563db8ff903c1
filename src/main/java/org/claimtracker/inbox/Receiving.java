package org.claimtracker.inbox;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtracker.account.Actor;
import org.claimtracker.account.RateLimit;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.claimtracker.history.History;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.review.Publication;

/** Takes in what readers send, tells them how far it is, and deletes it when they want. */
@ApplicationScoped
public class Receiving {

  /** The record has no name for a reader. */
  private static final Actor READER = Actor.system("reader");

  private static final Duration HOUR = Duration.ofHours(1);

  private final InboxConfig config;
  private final SiteConfig site;
  private final History history;
  private final Validator validator;
  private final Clock clock;
  private final RateLimit clients;

  Receiving(
      InboxConfig config, SiteConfig site, History history, Validator validator, Clock clock) {
    this.config = config;
    this.site = site;
    this.history = history;
    this.validator = validator;
    this.clock = clock;
    this.clients = new RateLimit(config.perHour(), HOUR);
  }

  /**
   * Takes a message in. One that was taken in under the same receipt is not taken in again.
   *
   * @param receipt the secret part of its private address
   * @param client from where it comes, as limits count it
   */
  @Transactional
  public Receipt receive(NewRequest sent, String receipt, String client) {
    Optional<InboxItem> known = InboxItem.withReceipt(receipt);
    if (known.isPresent()) {
      return of(known.get(), receipt);
    }
    Optional<Publication> about =
        sent.verdict() == null ? Optional.empty() : Publication.standing(sent.verdict());
    require(sent, about.isPresent());
    countFor(client);
    Instant now = clock.instant();
    InboxItem item =
        new InboxItem(
            sent,
            receipt,
            about.map(each -> each.claim).orElse(null),
            about.map(each -> each.review.revision.number).orElse(null),
            LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(config.dueDays()),
            now);
    item.persist();
    history.record(
        READER, "receive", RecordedItem.KIND, item.id.toString(), null, RecordedItem.of(item));
    return of(item, receipt);
  }

  /** Whether something was taken in under this receipt. */
  @Transactional
  public boolean isKnown(String receipt) {
    return InboxItem.withReceipt(receipt).isPresent();
  }

  /** What the holder of this receipt is told; 404 for one that nobody was given. */
  @Transactional
  public ReceiptView of(String receipt) {
    return view(InboxItem.withReceipt(receipt).orElseThrow(Receiving::unknown));
  }

  /** Deletes the reader's words and address. Repeating it changes nothing. */
  @Transactional
  public ReceiptView erase(String receipt) {
    InboxItem item = InboxItem.lockedWithReceipt(receipt).orElseThrow(Receiving::unknown);
    erase(item, READER);
    return view(item);
  }

  /** Deletes what a reader wrote, and records that it was. */
  void erase(InboxItem item, Actor by) {
    RecordedItem before = RecordedItem.of(item);
    if (item.erase(clock.instant())) {
      history.record(
          by, "erase", RecordedItem.KIND, item.id.toString(), before, RecordedItem.of(item));
    }
  }

  private void require(NewRequest sent, boolean published) {
    List<Violation> broken = new ArrayList<>(Problems.violations(validator.validate(sent)));
    if (sent.kind() == InboxKind.REQUEST && sent.verdict() != null) {
      broken.add(new Violation("verdict", InboxError.REQUEST_NAMES_VERDICT.with()));
    } else if (sent.kind() == InboxKind.COMPLAINT && sent.verdict() == null) {
      broken.add(new Violation("verdict", InboxError.COMPLAINT_NEEDS_VERDICT.with()));
    } else if (sent.kind() == InboxKind.COMPLAINT && !published) {
      broken.add(new Violation("verdict", InboxError.VERDICT_NOT_PUBLISHED.with()));
    }
    if (!broken.isEmpty()) {
      throw Problems.invalid(broken);
    }
  }

  private void countFor(String client) {
    ConsumptionProbe probe = clients.take(client);
    if (!probe.isConsumed()) {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      long minutes = (seconds + 59) / 60;
      throw Problems.problem(
              429, "Too many messages", InboxError.TOO_MANY_SENT.with(config.perHour(), minutes))
          .withHeader("Retry-After", seconds)
          .build();
    }
  }

  private Receipt of(InboxItem item, String receipt) {
    return new Receipt(item.id, receipt, site.at("/requests/" + receipt), item.dueOn);
  }

  private static ReceiptView view(InboxItem item) {
    String slug = item.claim == null ? null : item.claim.slug;
    boolean published = slug != null && Publication.standing(slug).isPresent();
    return ReceiptView.of(item, published ? slug : null);
  }

  private static RuntimeException unknown() {
    return Problems.notFound(InboxError.NO_RECEIPT);
  }
}
