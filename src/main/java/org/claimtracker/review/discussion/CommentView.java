package org.claimtracker.review.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comment; one without an author was written by the application.
 *
 * @param version goes into the If-Match header of an edit
 * @param answers the comment that began its thread; null if it begins one itself
 * @param text null if it was struck out
 * @param open whether the thread that it begins is open; null for an answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "version", "at"})
public record CommentView(
    long id,
    long version,
    @Schema(description = "The comment that began its thread; left out if it begins one itself")
        Long answers,
    String author,
    @Schema(description = "Left out if it was struck out") String text,
    Instant at,
    Instant editedAt,
    Instant struckAt,
    @Schema(description = "Whether the thread that it begins is open; left out for an answer")
        Boolean open,
    Instant resolvedAt,
    String resolvedBy) {

  static CommentView of(Comment comment) {
    boolean begins = comment.thread == null;
    return new CommentView(
        comment.id,
        comment.version,
        begins ? null : comment.thread.id,
        handle(comment.author),
        comment.isStruck() ? null : comment.text,
        comment.createdAt,
        comment.editedAt,
        comment.struckAt(),
        begins ? comment.isOpen() : null,
        comment.resolvedAt(),
        handle(comment.resolvedBy()));
  }

  /** The comments on a claim, newest first. */
  public static List<CommentView> of(List<Comment> comments) {
    return comments.stream().map(CommentView::of).toList();
  }

  private static String handle(Account account) {
    return account == null ? null : account.handle;
  }
}
