package org.claimtracker.review.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.verdict.VerdictText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the desk says to each other about a claim. It changes nothing of the claim itself. */
@ApplicationScoped
public class Discussion {

  /** The words of a comment. */
  public record CommentWording(
      @NotBlank @Size(max = 5000) @Schema(examples = "Asked the air force for its own count.")
          String text) {}

  /** What the record keeps of a comment. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Said(long comment, Long answers, String text, String passage, String wording) {

    static Said in(Comment comment) {
      return in(comment, comment.text);
    }

    static Said in(Comment comment, String text) {
      return new Said(
          comment.id,
          comment.thread == null ? null : comment.thread.id,
          text,
          comment.passage == null ? null : comment.passage.exact(),
          comment.wording);
    }
  }

  /** For so long a comment that nobody answered can be deleted without a trace on the page. */
  private static final Duration DELETABLE = Duration.ofMinutes(5);

  private static final String KIND = "claim";

  private final DraftInWork drafts;
  private final History history;
  private final Clock clock;

  Discussion(DraftInWork drafts, History history, Clock clock) {
    this.drafts = drafts;
    this.history = history;
    this.clock = clock;
  }

  /** One comment. */
  @Transactional
  public CommentView read(String slug, long id) {
    return view(Comment.of(claim(slug), id).orElseThrow(() -> noComment(id)));
  }

  /** Comments on a claim, or answers a comment on it. */
  @Transactional
  public CommentView add(String slug, NewComment said, Actor by) {
    Claim claim = claim(slug);
    said.refuseHalves();
    Comment comment =
        said.answers() == null
            ? Comment.opening(claim, by.account(), said.text())
                .about(passage(claim, said), said.wording())
            : Comment.forChange(claim, said.answers())
                .orElseThrow(
                    () -> Problems.invalid("answers", DiscussionError.NO_COMMENT, said.answers()))
                .answer(by.account(), said.text());
    comment.persist();
    history.record(by, "comment", KIND, slug, null, Said.in(comment));
    return view(comment);
  }

  private Passage passage(Claim claim, NewComment said) {
    if (said.passage() == null) {
      return null;
    }
    VerdictText draft = drafts.openText(claim);
    if (draft == null) {
      throw Problems.conflict(DiscussionError.NO_DRAFT_TO_MARK);
    }
    Passage passage =
        Passage.marked(said.passage(), draft)
            .orElseThrow(
                () -> Problems.invalid("passage.exact", DiscussionError.PASSAGE_NOT_FOUND));
    if (passage.exact().equals(said.wording())) {
      throw Problems.invalid("wording", DiscussionError.WORDING_SAME);
    }
    return passage;
  }

  /** Rewords one's own comment. */
  @Transactional
  public CommentView edit(
      String slug, long id, String ifMatch, UnaryOperator<CommentWording> change, Actor by) {
    Comment comment = own(slug, id, by);
    ETags.require(ifMatch, comment.version);
    if (comment.isStruck()) {
      throw Problems.conflict(DiscussionError.COMMENT_STRUCK);
    }
    String text = change.apply(new CommentWording(comment.text)).text();
    if (!text.equals(comment.text)) {
      Said before = Said.in(comment);
      comment.edit(text, clock.instant());
      history.record(by, "edit-comment", KIND, slug, before, Said.in(comment));
    }
    return view(comment);
  }

  /** Takes back one's own comment: for a while it is deleted, afterwards struck out. */
  @Transactional
  public void takeBack(String slug, long id, Actor by) {
    Comment comment = own(slug, id, by);
    if (comment.isStruck()) {
      return;
    }
    Said before = Said.in(comment);
    Instant now = clock.instant();
    boolean leavesNoTrace = leavesNoTrace(comment.createdAt, comment.isAnswered(), now);
    if (leavesNoTrace) {
      comment.delete();
    } else {
      comment.strike(now);
    }
    history.record(
        by, leavesNoTrace ? "delete-comment" : "strike-comment", KIND, slug, before, null);
  }

  /** Whether a comment that is taken back is deleted, and not struck out. */
  public static boolean leavesNoTrace(Instant at, boolean answered, Instant now) {
    return !answered && now.isBefore(at.plus(DELETABLE));
  }

  /** Resolves the thread that a comment begins; one that is resolved stays so. */
  @Transactional
  public CommentView resolve(String slug, long id, Actor by) {
    Comment first = beginning(slug, id);
    if (first.isOpen()) {
      first.resolve(by.account(), clock.instant());
      history.record(by, "resolve-thread", KIND, slug, null, about(first));
    }
    return view(first);
  }

  /** Opens a resolved thread again. */
  @Transactional
  public CommentView reopen(String slug, long id, Actor by) {
    Comment first = beginning(slug, id);
    if (!first.isOpen()) {
      first.reopen();
      history.record(by, "reopen-thread", KIND, slug, null, about(first));
    }
    return view(first);
  }

  private CommentView view(Comment comment) {
    return CommentView.of(comment, () -> drafts.newestText(comment.claim));
  }

  private static Said about(Comment first) {
    return Said.in(first, first.isStruck() ? null : first.text);
  }

  private static Comment beginning(String slug, long id) {
    Comment comment = locked(slug, id);
    if (comment.thread != null) {
      throw Problems.conflict(DiscussionError.NOT_A_THREAD, id, comment.thread.id);
    }
    return comment;
  }

  private static Comment own(String slug, long id, Actor by) {
    Comment comment = locked(slug, id);
    if (!by.is(comment.author)) {
      throw Problems.forbidden(DiscussionError.COMMENT_OF_ANOTHER);
    }
    return comment;
  }

  private static Comment locked(String slug, long id) {
    return Comment.forChange(claim(slug), id).orElseThrow(() -> noComment(id));
  }

  private static HttpProblem noComment(long id) {
    return Problems.notFound(DiscussionError.NO_COMMENT, id);
  }

  private static Claim claim(String slug) {
    return Claim.existing(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIM, slug));
  }
}
