package org.claimtracker.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Settings of notifications and their mails. */
@ConfigMapping(prefix = "claims.notifications")
public interface NotificationConfig {

  /** How often a node looks for what is new in the record, and for mails that are due. */
  @WithDefault("2s")
  Duration every();

  /** The sender's address; without it no mail is sent, and everything else works. */
  Optional<String> mailFrom();

  /** When the daily mails are sent. */
  @WithDefault("07:00")
  LocalTime dailyAt();

  /** The time zone of {@link #dailyAt()}. */
  @WithDefault("UTC")
  ZoneId zone();

  /** Timeout of one attempt to send a mail. */
  @WithDefault("30s")
  Duration timeout();

  /** Delays between attempts; after the last one a mail is given up. */
  @WithDefault("1m,5m,30m,2h,6h,12h,24h")
  List<Duration> retries();

  /** Retention of notifications and of the log of mails. */
  @WithDefault("P180D")
  Duration keep();
}
