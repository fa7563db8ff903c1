package org.claimtracker.publish.google;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error in the format of Google's APIs. */
public final class GoogleError extends RuntimeException {

  /** The body of the answer. */
  @Schema(name = "GoogleError", requiredProperties = "error")
  record Answer(Status error) {}

  /** What went wrong. */
  @Schema(
      name = "GoogleStatus",
      requiredProperties = {"code", "message", "status"})
  record Status(int code, String message, String status) {}

  private final transient Status error;

  private GoogleError(Status error, Throwable cause) {
    super(error.message(), cause);
    this.error = error;
  }

  /** An invalid argument. */
  static GoogleError invalid(String message) {
    return new GoogleError(new Status(400, message, "INVALID_ARGUMENT"), null);
  }

  /** A failure that the client cannot avoid. */
  static GoogleError internal(Throwable cause) {
    return new GoogleError(new Status(500, "Internal error encountered.", "INTERNAL"), cause);
  }

  /** The database query was cancelled because it took too long. */
  static GoogleError tookTooLong(Throwable cause) {
    String message = Problems.Reason.TOOK_TOO_LONG.with().inEnglish();
    return new GoogleError(new Status(503, message, "UNAVAILABLE"), cause);
  }

  /** For a request that is refused before it is read. */
  static Answer refused(int code, String message) {
    return new Answer(
        new Status(
            code,
            message,
            switch (code) {
              case 429 -> "RESOURCE_EXHAUSTED";
              case 404 -> "NOT_FOUND";
              case 405 -> "UNIMPLEMENTED";
              default -> code < 500 ? "INVALID_ARGUMENT" : "UNAVAILABLE";
            }));
  }

  Response toResponse() {
    return Response.status(error.code())
        .header("Retry-After", error.code() == 503 ? 2 : null)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Answer(error))
        .build();
  }
}
