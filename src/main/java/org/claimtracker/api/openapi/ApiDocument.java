package org.claimtracker.api.openapi;

import jakarta.ws.rs.core.Application;
import java.time.Instant;
import java.util.List;
import org.claimtracker.common.Problems;
import org.claimtracker.review.Unmet;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the OpenAPI document: what the API is, and what all operations have in common. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Claim Tracker",
            version = "1",
            license = @License(name = "Apache-2.0", identifier = "Apache-2.0"),
            description = ApiDocument.DESCRIPTION),
    servers = @Server(url = "/"),
    tags = {
      @Tag(
          name = "Published verdicts",
          description = "What readers see; no sign-in. Nothing unpublished appears here."),
      @Tag(
          name = "ClaimReview",
          description =
              "For other fact-checking tools: a compatible search, and a check of their markup."),
      @Tag(name = "Ratings", description = "What the labels of verdicts mean; reading is public."),
      @Tag(
          name = "Claims",
          description = "The desk's claims: log, reword, list, draft the verdict, comment."),
      @Tag(
          name = "Evidence",
          description = "Sources that were consulted, and what they say about a claim."),
      @Tag(
          name = "Checks of other publishers",
          description =
              "What others found, under their name. None of it is a verdict of this desk."),
      @Tag(
          name = "Intake",
          description =
              "From an article or a transcript to claims: sentences that a machine suggests for"
                  + " checking, and what people decide about them."),
      @Tag(
          name = "Moves",
          description =
              "From a logged claim to a published verdict. A claim's `allowedMoves` lists what"
                  + " you may do now, `forbiddenMoves` what you may not, and why."),
      @Tag(name = "Accounts", description = "Sign-in, API tokens, and the accounts of the desk."),
      @Tag(
          name = "Record",
          description = "The append-only, hash-chained record of every change on the desk."),
      @Tag(
          name = "Readers",
          description =
              "What readers ask to have checked and what they say is wrong, and the desk's"
                  + " answers."),
      @Tag(
          name = "Figures",
          description = "Numbers about the desk's work in a period, and the records behind each."),
      @Tag(
          name = "Notifications",
          description = "What concerns the one who asks, on the desk and by mail."),
      @Tag(
          name = "Webhooks",
          description =
              "Receivers that are notified of published, corrected and retracted verdicts, with"
                  + " signatures as in the Standard Webhooks specification."),
      @Tag(
          name = "Imports",
          description =
              "Other desks' checks from files: a dry run, the run, what became of each row, and"
                  + " what their labels mean here."),
      @Tag(name = "Exchange", description = "Claims as files, to keep or to pass on.")
    },
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = ApiDocument.Problem.class),
            securitySchemes = {
              @SecurityScheme(
                  securitySchemeName = ApiDocument.TOKEN,
                  type = SecuritySchemeType.HTTP,
                  scheme = "bearer",
                  description = "An API token created by `POST /api/v1/tokens`, for programs."),
              @SecurityScheme(
                  securitySchemeName = ApiDocument.SESSION,
                  type = SecuritySchemeType.APIKEY,
                  in = SecuritySchemeIn.COOKIE,
                  apiKeyName = "claimtracker_session",
                  description =
                      "The cookie set by `POST /api/v1/session`, for people. It is ignored on"
                          + " cross-origin requests.")
            }))
public class ApiDocument extends Application {

  static final String TOKEN = "token";
  static final String SESSION = "session";

  static final String DESCRIPTION =
      """
      The record of a fact-checking desk: claims, where they were made, evidence, verdicts in \
      numbered revisions, their review, and everything that was ever changed.

      **Reading** published verdicts and rating scales needs no sign-in. Everything else does.

      **Signing in.** Programs send an API token as `Authorization: Bearer`; it is made once with \
      `POST /api/v1/tokens` and has scopes and an end. People sign in with \
      `POST /api/v1/session` and get a cookie.

      **Changing.** Read a thing, and send its `ETag` as `If-Match` with your change: 412 when \
      somebody else changed it since, 428 when the header is missing. Every change answers the \
      new `ETag`. The `ETag` of a claim covers all that hangs on it: appearances, evidence, \
      verdict and review.

      **Lists** answer `items` and, while there is more, `nextCursor`; send it as `cursor` for the \
      next page. Cursors stay right while the list grows.

      **Errors** are problem details of RFC 9457. `code` says what is wrong in a word that stays, \
      `detail` in a sentence that may be reworded. `violations` names the fields that cannot be \
      read (400) or break a rule (422); `unmet` names every rule that a refused move does not \
      meet, with what to do about it. Unknown fields and query parameters are refused, never ignored.

      Times are UTC instants of ISO 8601. Optional fields without a value are left out.
      """;

  /** The schema of all error responses, as produced by {@link Problems}. */
  @Schema(
      description = "Problem details as defined in RFC 9457.",
      requiredProperties = {"status", "title"})
  record Problem(
      @Schema(format = "uri", defaultValue = "about:blank") String type,
      @Schema(examples = "Invalid") String title,
      @Schema(examples = "422") int status,
      @Schema(examples = "The request breaks a rule; see violations.") String detail,
      @Schema(
              description =
                  "What is wrong, whatever the words; it stays when `detail` is reworded.",
              examples = "invalid")
          String code,
      @Schema(format = "uri-reference", examples = "/api/v1/claims") String instance,
      @Schema(description = "The fields that cannot be read or that break a rule.")
          List<Problems.Violation> violations,
      @Schema(description = "The move that was refused.", examples = "approve") String move,
      @Schema(description = "Why the move was refused: all reasons at once.") List<Unmet> unmet,
      @Schema(description = "With 412: the current version.", examples = "\"7\"")
          String currentETag,
      @Schema(
              description = "With 409: what is there already, which the request would double.",
              format = "uri-reference",
              examples = "/api/v1/sources/1")
          String existing,
      @Schema(description = "With 410: why the verdict was retracted.") String reason,
      @Schema(description = "With 410: when it was retracted.") Instant retractedAt) {}
}
