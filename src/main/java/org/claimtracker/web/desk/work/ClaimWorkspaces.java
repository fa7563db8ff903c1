package org.claimtracker.web.desk.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.evidence.Source;
import org.claimtracker.evidence.SourceView;
import org.claimtracker.history.ChangeView;
import org.claimtracker.review.DeskPolicy;
import org.claimtracker.review.ForbiddenMove;
import org.claimtracker.review.Move;
import org.claimtracker.review.Reviewing;
import org.claimtracker.review.Unmet;
import org.claimtracker.review.Workbench;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Loads the workspace of a claim in a fixed number of queries. */
@RequestScoped
class ClaimWorkspaces {

  /** The number of history entries on the page. */
  private static final int ENTRIES = 50;

  private static final int SOURCES = 6;

  /** A property in the record's entries about match decisions. */
  private static final String DECISION = "decision";

  private final Reviewing reviewing;
  private final DeskPolicy policy;
  private final DeskContext desk;
  private final Forms forms;

  ClaimWorkspaces(Reviewing reviewing, DeskPolicy policy, DeskContext desk, Forms forms) {
    this.reviewing = reviewing;
    this.policy = policy;
    this.desk = desk;
    this.forms = forms;
  }

  @Transactional
  ClaimWorkspace of(String slug) {
    Workbench work = reviewing.open(slug, desk.actor());
    List<RatingOption> ratings = RatingOption.of(work);
    return new ClaimWorkspace(
        work,
        ratings,
        sources(null),
        moves(work),
        ReviewSheet.differences(work, forms),
        ChangeView.about("claim", slug, ENTRIES).stream().map(this::entry).toList(),
        desk.actor().may(Move.ASSIGN.permission)
            ? ClaimWorkspace.Person.who(Permission.LOG_CLAIMS)
            : List.of(),
        "",
        FormErrors.NONE,
        new ClaimWorkspace.FormContents(
            VerdictForm.initial(work, ratings),
            SubmittedForm.EMPTY,
            SubmittedForm.EMPTY,
            SubmittedForm.EMPTY));
  }

  @Transactional
  List<SourceView> sources(String words) {
    return Source.matching(words, List.of(), Cursor.NEWEST, SOURCES).stream()
        .map(SourceView::of)
        .toList();
  }

  /** All moves, each with its obstacles in the page's language. */
  private List<PossibleMove> moves(Workbench work) {
    Map<String, List<Unmet>> against =
        work.claim().forbiddenMoves().stream()
            .collect(Collectors.toMap(ForbiddenMove::move, ForbiddenMove::reasons));
    return Arrays.stream(Move.values())
        .map(Move::title)
        .map(
            move ->
                new PossibleMove(
                    move,
                    forms.word("move", move),
                    against.getOrDefault(move, List.of()).stream()
                        .map(
                            unmet ->
                                PossibleMove.Obstacle.of(
                                    unmet.rule(), desk.said(unmet.code()).text()))
                        .toList()))
        .toList();
  }

  private RecordEntry entry(ChangeView change) {
    return new RecordEntry(
        change.id(),
        change.at(),
        change.actor(),
        change.via(),
        forms.word("action", change.action()),
        ChangedPart.between(change.before(), change.after(), ClaimWorkspaces::withoutNumbers)
            .stream()
            .map(part -> DECISION.equals(part.name()) ? part.map(this::sameness) : part)
            .map(part -> part.called(forms.word("part", part.name())))
            .toList());
  }

  private String sameness(String decision) {
    return forms.word("sameness", decision);
  }

  /** Items of a list are shown as one part: {@code topics[2]} belongs to {@code topics}. */
  private static String withoutNumbers(String part) {
    return part.replaceAll("\\[\\d+]", "");
  }
}
