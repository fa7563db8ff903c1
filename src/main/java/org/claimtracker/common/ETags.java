package org.claimtracker.common;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/** Versions as entity tags (RFC 9110): {@code ETag: "7"} out, {@code If-Match: "7"} in. */
public final class ETags {

  private ETags() {}

  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /** The tag as written in a header. */
  public static String text(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Rejects a change unless {@code If-Match} names the current version: 428 if the header is
   * missing, 412 if another change came first. {@code *} matches any version.
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
