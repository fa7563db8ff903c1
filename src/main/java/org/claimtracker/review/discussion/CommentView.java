package org.claimtracker.review.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.claimtracker.account.Account;
import org.claimtracker.verdict.VerdictText;
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
    String resolvedBy,
    @Schema(description = "The words of the draft that it is about; left out if it is about all")
        PassageView passage,
    @Schema(
            description =
                "What it suggests in place of these words, empty to strike them out; left out if"
                    + " it suggests nothing")
        String wording,
    @Schema(description = "When its wording was taken into the draft") Instant acceptedAt) {

  static CommentView of(Comment comment, Supplier<VerdictText> newest) {
    boolean told = comment.passage != null && !comment.isStruck();
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
        handle(comment.resolvedBy()),
        told ? PassageView.of(comment.passage, newest.get()) : null,
        told ? comment.wording : null,
        comment.acceptedAt());
  }

  /**
   * The comments on a claim, newest first.
   *
   * @param newest the text of its newest revision
   */
  public static List<CommentView> of(List<Comment> comments, VerdictText newest) {
    return comments.stream().map(comment -> of(comment, () -> newest)).toList();
  }

  /** Whether it suggests other words for its passage. */
  public boolean suggests() {
    return wording != null;
  }

  private static String handle(Account account) {
    return account == null ? null : account.handle;
  }
}
