package org.claimtracker.common;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/** Versions as entity tags, RFC 9110: {@code ETag: "7"} out, {@code If-Match: "7"} in. */
public final class ETags {

  private ETags() {}

  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /** The tag as it stands in a header. */
  public static String text(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Lets a change pass only if it names the version it was made from: 428 without {@code If-Match},
   * 412 when another change came first. {@code *} says that any version will do.
   */
  public static void require(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problems.conditionMissing();
    }
    String current = text(version);
    boolean matches =
        Arrays.stream(ifMatch.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(current));
    if (!matches) {
      throw Problems.stale(current);
    }
  }
}
