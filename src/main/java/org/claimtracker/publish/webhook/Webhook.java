package org.claimtracker.publish.webhook;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.language.LanguageRange;
import org.claimtracker.review.Publication;

/**
 * A subscription to verdict events. Its secret signs the messages, so it is stored in plain text,
 * unlike passwords and tokens: whoever reads the database can sign. The API shows it once, on
 * creation; it is in no record and no log.
 */
@Entity
class Webhook extends BaseEntity {

  static final Message AT_THE_DESK = WebhookError.WEBHOOK_SWITCHED_OFF.with();

  public String url;
  public String description;
  public String claimant;
  public String topic;
  public String rating;
  public String language;

  /** When its receiver began to fail; null while deliveries succeed. */
  public Instant failingSince;

  private String events;
  private String secret;
  private String formerSecret;
  private Instant formerUntil;
  private boolean active;
  private String inactiveReason;

  protected Webhook() {}

  Webhook(WebhookDetails details, String secret) {
    this.secret = secret;
    describe(details);
  }

  static Webhook existing(long id) {
    return Webhook.<Webhook>findByIdOptional(id)
        .orElseThrow(() -> Problems.notFound(WebhookError.NO_WEBHOOK, id));
  }

  static List<Webhook> active() {
    return list("active = true order by id");
  }

  final void describe(WebhookDetails details) {
    url = details.url();
    description = details.description();
    claimant = details.claimant();
    topic = details.topic();
    rating = details.rating();
    language = details.language();
    events = details.events().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    if (details.wantsToBeActive()) {
      activate();
    } else if (active || inactiveReason == null) {
      deactivate(AT_THE_DESK);
    }
  }

  Set<WebhookEvent> events() {
    return Arrays.stream(events.split(","))
        .map(WebhookEvent::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(WebhookEvent.class)));
  }

  /** Whether it receives an event; any of the publications concerned may match its filters. */
  boolean wants(WebhookEvent event, Collection<Publication> publications) {
    return events().contains(event) && publications.stream().anyMatch(this::fits);
  }

  private boolean fits(Publication publication) {
    return (claimant == null
            || SlugRedirect.allOf(SlugRedirect.CLAIMANT, claimant)
                .contains(publication.claimantSlug))
        && (rating == null || rating.equals(publication.ratingKey))
        && (topic == null
            || SlugRedirect.allOf(SlugRedirect.TOPIC, topic).stream()
                .anyMatch(publication.topicSlugs::contains))
        && (language == null || LanguageRange.matches(language, publication.language));
  }

  boolean isActive() {
    return active;
  }

  Message inactiveReason() {
    return inactiveReason == null ? null : StoredMessage.read(inactiveReason);
  }

  final void activate() {
    failingSince = active ? failingSince : null;
    active = true;
    inactiveReason = null;
  }

  final void deactivate(Message reason) {
    active = false;
    inactiveReason = StoredMessage.write(reason);
  }

  /** Signs with a new secret from now on, and with the previous one for a grace period. */
  void rotate(String newSecret, Instant now, Duration grace) {
    formerSecret = secret;
    formerUntil = now.plus(grace);
    secret = newSecret;
  }

  /** The currently valid secrets, newest first. */
  List<String> secrets(Instant now) {
    return formerUntil != null && now.isBefore(formerUntil)
        ? List.of(secret, formerSecret)
        : List.of(secret);
  }

  Instant formerSecretUntil() {
    return formerUntil;
  }

  boolean failsSince(Instant moment) {
    return failingSince != null && !failingSince.isAfter(moment);
  }

  /** Records since when it fails, without a new version: an editor's If-Match stays valid. */
  static void fails(Long id, Instant now) {
    update("failingSince = ?1 where id = ?2 and failingSince is null", now, id);
  }

  static void works(Long id) {
    update("failingSince = null where id = ?1 and failingSince is not null", id);
  }
}
