package org.claimtracker.publish.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.common.Message;
import org.claimtracker.language.text.Shortening;

/** A message as a column keeps it: its key and its arguments, one a line. */
final class StoredMessage {

  private static final int MAX_LENGTH = 400;

  private StoredMessage() {}

  static String write(Message message) {
    String text =
        Stream.concat(Stream.of(message.key()), message.arguments().stream())
            .map(part -> part.toString().replace('\n', ' '))
            .collect(Collectors.joining("\n"));
    return Shortening.of(text, MAX_LENGTH);
  }

  /** What was kept before there were keys is told as it is. */
  static Message read(String stored) {
    List<String> parts = List.of(stored.split("\n", -1));
    return Arrays.stream(WebhookError.values())
        .filter(known -> known.code().equals(parts.get(0)))
        .findFirst()
        .map(known -> known.with(parts.subList(1, parts.size()).toArray()))
        .orElseGet(() -> WebhookError.WEBHOOK_OTHER_REASON.with(stored));
  }
}
