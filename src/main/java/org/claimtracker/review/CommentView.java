package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment; one without an author was written by the application. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "text", "at"})
public record CommentView(long id, String author, String text, Instant at, Instant struckAt) {

  static CommentView of(Comment comment) {
    String author = comment.author == null ? null : comment.author.handle;
    return new CommentView(comment.id, author, comment.text, comment.createdAt, comment.struckAt);
  }
}
