package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment; one without an author was written by the application. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"text", "at"})
public record CommentView(String author, String text, Instant at) {

  static CommentView of(Comment comment) {
    String author = comment.author == null ? null : comment.author.handle;
    return new CommentView(author, comment.text, comment.createdAt);
  }
}
