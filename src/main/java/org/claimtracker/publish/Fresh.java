package org.claimtracker.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.claimtracker.review.Publication;

/** Answers that are sent again only when they are others than the client has. */
@ApplicationScoped
class Fresh {

  /** A moment of HTTP is a second, in which more than one thing can change. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final Addresses addresses;
  private final Clock clock;

  Fresh(Addresses addresses, Clock clock) {
    this.addresses = addresses;
    this.clock = clock;
  }

  /** The text with its validators, or 304; as long as it is one of all that is published. */
  Response answer(String text, String type, Request request, HttpHeaders headers) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    EntityTag tag = new EntityTag(Rendered.digest(body));
    Date modified =
        Publication.lastChange()
            .filter(change -> change.plus(SETTLED).isBefore(clock.instant()))
            .map(Date::from)
            .orElse(null);
    Response.ResponseBuilder answer =
        unchanged(tag, modified, request, headers)
            .orElseGet(() -> Response.ok(body, type + ";charset=UTF-8"));
    return addresses.licensed(answer).tag(tag).lastModified(modified).build();
  }

  /** The time counts only for who sends no tag. */
  private static Optional<Response.ResponseBuilder> unchanged(
      EntityTag tag, Date modified, Request request, HttpHeaders headers) {
    if (headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
      return Optional.ofNullable(request.evaluatePreconditions(tag));
    }
    return Optional.ofNullable(modified).map(request::evaluatePreconditions);
  }
}
