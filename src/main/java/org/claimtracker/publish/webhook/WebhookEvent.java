package org.claimtracker.publish.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The events of webhooks; receivers see their names as {@code type}. */
public enum WebhookEvent {
  /** A test message that somebody requested. */
  @JsonProperty("ping")
  PING("ping", false),
  /** A first verdict, or one after a retraction. */
  @JsonProperty("verdict.published")
  PUBLISHED("verdict.published", true),
  /** A later revision superseded the published one. */
  @JsonProperty("verdict.corrected")
  CORRECTED("verdict.corrected", true),
  /** The verdict was withdrawn; the message has the reason and none of its text. */
  @JsonProperty("verdict.retracted")
  RETRACTED("verdict.retracted", false);

  final String type;

  /**
   * Whether the message contains a verdict's text, which is sent only while readers can read it.
   */
  final boolean containsText;

  WebhookEvent(String type, boolean containsText) {
    this.type = type;
    this.containsText = containsText;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return type;
  }
}
