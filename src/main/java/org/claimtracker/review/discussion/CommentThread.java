package org.claimtracker.review.discussion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A comment with its answers.
 *
 * @param answers in the order in which they were given
 */
public record CommentThread(CommentView first, List<CommentView> answers) {

  /** The threads of a claim, in the order of the comments that begin them. */
  public static List<CommentThread> of(List<CommentView> newestFirst) {
    List<CommentView> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return newestFirst.stream()
        .filter(comment -> comment.answers() == null)
        .map(
            first ->
                new CommentThread(
                    first,
                    oldestFirst.stream()
                        .filter(each -> each.answers() != null && each.answers() == first.id())
                        .toList()))
        .toList();
  }

  public boolean isOpen() {
    return Boolean.TRUE.equals(first.open());
  }

  /** What can be done with it, as in the address of that step. */
  public String step() {
    return isOpen() ? "resolve" : "reopen";
  }

  /** Whether a comment is part of it. */
  public boolean holds(long id) {
    return first.id() == id || answers.stream().anyMatch(answer -> answer.id() == id);
  }
}
