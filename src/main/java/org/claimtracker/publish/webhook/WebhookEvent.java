package org.claimtracker.publish.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a webhook tells of, under the names that receivers see as {@code type}. */
public enum WebhookEvent {
  /** Asked for by somebody, to see whether the receiver takes it. */
  @JsonProperty("ping")
  PING("ping", false),
  /** A first verdict, or one after a retraction. */
  @JsonProperty("verdict.published")
  PUBLISHED("verdict.published", true),
  /** A later revision took the place of the one that stood. */
  @JsonProperty("verdict.corrected")
  CORRECTED("verdict.corrected", true),
  /** It was withdrawn; the reason is told, and no word of the verdict. */
  @JsonProperty("verdict.retracted")
  RETRACTED("verdict.retracted", false);

  final String type;

  /** Whether it gives a verdict's words, which it may only while they can be read. */
  final boolean givesWords;

  WebhookEvent(String type, boolean givesWords) {
    this.type = type;
    this.givesWords = givesWords;
  }

  /** As it is written in JSON, for the messages of the API. */
  @Override
  public String toString() {
    return type;
  }
}
