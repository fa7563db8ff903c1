package org.claimtracker.web.desk.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimtracker.review.ReviewState;
import org.claimtracker.review.RevisionView;
import org.claimtracker.review.discussion.CommentThread;
import org.claimtracker.review.discussion.CommentView;
import org.claimtracker.review.discussion.Discussion;
import org.claimtracker.review.discussion.DraftField;
import org.claimtracker.review.discussion.PassageView;
import org.claimtracker.verdict.VerdictText;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.SubmittedForm;
import org.claimtracker.web.site.WordDiff;

/** What the desk says about a claim and the words of its draft, as its page shows it. */
public record ClaimTalk(ClaimWorkspace workspace) {

  /** How much is shown around a passage. */
  private static final int AROUND = 60;

  /**
   * A run of the draft's words.
   *
   * @param thread the open thread about them; null for none
   */
  public record Run(String text, Long thread) {}

  /** A text of the draft in runs; {@code part} names it. */
  public record Words(DraftField field, String part, List<Run> runs) {}

  /** A passage where it stands now. */
  public record Excerpt(String before, String words, String after) {}

  /** The comments with their answers, the newest thread first. */
  public List<CommentThread> threads() {
    return CommentThread.of(comments());
  }

  private List<CommentView> comments() {
    return workspace.work().claim().comments();
  }

  /** Whether a comment that is taken back now leaves no trace on the page. */
  public boolean isFresh(CommentView comment) {
    boolean answered =
        comments().stream().anyMatch(each -> Long.valueOf(comment.id()).equals(each.answers()));
    return Discussion.leavesNoTrace(comment.at(), answered, Instant.now());
  }

  /** Whether an answer in this thread was refused. */
  public boolean isAnswering(CommentThread thread) {
    return workspace.failed().equals("answer")
        && workspace.forms().move().has("answers", thread.first().id());
  }

  /** The refused answer in this thread; empty for none. */
  public SubmittedForm answerTo(CommentThread thread) {
    return isAnswering(thread) ? workspace.forms().move() : SubmittedForm.EMPTY;
  }

  public FormErrors errorsOfAnswer(CommentThread thread) {
    return isAnswering(thread) ? workspace.errors() : FormErrors.NONE;
  }

  /** The id of the field for an answer: there is one for each thread. */
  public String answerBox(CommentThread thread) {
    return "answer-" + thread.first().id();
  }

  /**
   * The texts of the open draft with the passages that open threads are about; none without one.
   */
  public List<Words> draft() {
    return workspace.open() == null
        ? List.of()
        : Stream.of(DraftField.values())
            .filter(field -> !field.in(workspace.open().text()).isEmpty())
            .map(field -> new Words(field, part(field), runs(field)))
            .toList();
  }

  private List<Run> runs(DraftField field) {
    String text = field.in(workspace.open().text());
    List<CommentView> marked =
        comments().stream()
            .filter(comment -> Boolean.TRUE.equals(comment.open()) && stands(comment))
            .filter(comment -> comment.passage().field() == field)
            .sorted(Comparator.comparing((CommentView comment) -> -comment.passage().start()))
            .toList();
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    marked.forEach(each -> edges.addAll(List.of(each.passage().start(), each.passage().end())));
    return edges.headSet(text.length()).stream()
        .map(edge -> new Run(text.substring(edge, edges.higher(edge)), threadAt(edge, marked)))
        .toList();
  }

  /** Of passages within each other, that which begins last. */
  private static Long threadAt(int place, List<CommentView> marked) {
    return marked.stream()
        .filter(each -> each.passage().start() <= place && place < each.passage().end())
        .map(CommentView::id)
        .findFirst()
        .orElse(null);
  }

  /** Whether a comment is about words that stand in the draft. */
  public boolean stands(CommentView comment) {
    return comment.passage() != null && comment.passage().standsThere();
  }

  /** The passage of a comment as it stands in the draft now. */
  public Excerpt excerpt(CommentView comment) {
    PassageView passage = comment.passage();
    String text = passage.field().in(newest());
    int from = Math.max(0, passage.start() - AROUND);
    int to = Math.min(text.length(), passage.end() + AROUND);
    return new Excerpt(
        (from > 0 ? "…" : "") + beginning(text.substring(from, passage.start()), from > 0),
        text.substring(passage.start(), passage.end()),
        ending(text.substring(passage.end(), to), to < text.length())
            + (to < text.length() ? "…" : ""));
  }

  /** Without a word, or a character, of which only the end is there. */
  private static String beginning(String text, boolean cut) {
    int space = text.indexOf(' ');
    return cut && space >= 0 ? text.substring(space) : cut ? "" : text;
  }

  private static String ending(String text, boolean cut) {
    int space = text.lastIndexOf(' ');
    return cut && space >= 0 ? text.substring(0, space + 1) : cut ? "" : text;
  }

  private VerdictText newest() {
    RevisionView newest = workspace.work().newest();
    return newest == null ? VerdictText.EMPTY : newest.text();
  }

  /** The words of a passage with the difference to those that a comment suggests. */
  public List<WordDiff.Piece> rewording(CommentView comment) {
    String now = stands(comment) ? excerpt(comment).words() : comment.passage().exact();
    return WordDiff.of(now, comment.wording());
  }

  /** Whether the wording of a comment can be taken into the draft as both are now. */
  public boolean canAccept(CommentView comment) {
    return stands(comment)
        && workspace.open() != null
        && workspace.open().state() == ReviewState.DRAFT
        && workspace.move("draft").isAllowed();
  }

  /** The name of the part of the draft that a comment is about. */
  public String partOf(CommentView comment) {
    return part(comment.passage().field());
  }

  private static String part(DraftField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}
