package org.claimtracker.web.desk.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.evidence.EvidenceView;
import org.claimtracker.evidence.SourceView;
import org.claimtracker.evidence.Stance;
import org.claimtracker.language.text.OtherScript;
import org.claimtracker.review.RecheckService;
import org.claimtracker.review.RecheckView;
import org.claimtracker.review.RevisionView;
import org.claimtracker.review.Workbench;
import org.claimtracker.verdict.Difference;
import org.claimtracker.verdict.Withdrawal;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Notices;
import org.claimtracker.web.desk.form.SubmittedForm;
import org.claimtracker.web.site.CorrectionNoticeView;

/**
 * Everything on the page of one claim.
 *
 * @param ratings of the scale's current version
 * @param sources results of the search for a known source
 * @param moves the moves of the workflow, in its order
 * @param differences where the claim's data differ from what readers have
 * @param people possible assignees, for those who may assign
 * @param failed the form that was refused; empty for none
 * @param forms the contents of each form
 */
public record ClaimWorkspace(
    Workbench work,
    List<RatingOption> ratings,
    List<SourceView> sources,
    List<PossibleMove> moves,
    List<ReviewSheet.Part> differences,
    List<RecordEntry> history,
    List<Person> people,
    String failed,
    FormErrors errors,
    FormContents forms) {

  /** These pages' entry in the navigation. */
  public static final String PLACE = "claims";

  /** The path of a claim's workspace. */
  public static String path(String slug) {
    return "/desk/claims/" + slug;
  }

  /** The contents of the page's forms. */
  public record FormContents(
      SubmittedForm verdict, SubmittedForm appearance, SubmittedForm evidence, SubmittedForm move) {

    /** A copy with one form replaced. */
    FormContents with(String form, SubmittedForm submitted) {
      return switch (form) {
        case "verdict" -> new FormContents(submitted, appearance, evidence, move);
        case "appearance" -> new FormContents(verdict, submitted, evidence, move);
        case "evidence" -> new FormContents(verdict, appearance, submitted, move);
        default -> new FormContents(verdict, appearance, evidence, submitted);
      };
    }
  }

  /** A member of the desk. */
  public record Person(String handle, String name) {

    /** Everyone with a permission. */
    static List<Person> who(String permission) {
      return Account.whoMay(permission).stream()
          .map(account -> new Person(account.handle, account.name))
          .toList();
    }
  }

  /** The evidence of one stance. */
  public record Side(String stance, List<EvidenceView> evidence) {}

  /** A copy that shows a refused form with the submitted values. */
  ClaimWorkspace refused(String form, SubmittedForm sent, FormErrors errors) {
    return new ClaimWorkspace(
        work,
        ratings,
        sources,
        moves,
        differences,
        history,
        people,
        form,
        errors,
        forms.with(form, sent));
  }

  /** A copy with the contents of one form replaced. */
  ClaimWorkspace showing(String form, SubmittedForm initial) {
    return new ClaimWorkspace(
        work,
        ratings,
        sources,
        moves,
        differences,
        history,
        people,
        failed,
        errors,
        forms.with(form, initial));
  }

  ClaimWorkspace offering(List<SourceView> found) {
    return new ClaimWorkspace(
        work, ratings, found, moves, differences, history, people, failed, errors, forms);
  }

  public String slug() {
    return claim().slug();
  }

  public ClaimSummary claim() {
    return work.claim().claim();
  }

  /** The statement's script, where its language is not written in it; null where it is. */
  public OtherScript otherScript() {
    return OtherScript.of(claim().statement(), claim().language()).orElse(null);
  }

  public RevisionView open() {
    return work.open();
  }

  /** The scheduled recheck; null for none. */
  public RecheckView recheck() {
    return work.claim().recheck();
  }

  /** Whether there is, or will be, a verdict to recheck. */
  public boolean isUnderCheck() {
    return RecheckService.CHECKED.contains(claim().state());
  }

  /** The errors of a form; none for forms that were not submitted. */
  public FormErrors errorsOf(String form) {
    return form.equals(failed) ? errors : FormErrors.NONE;
  }

  /** The values submitted for a move; none for other moves. */
  public SubmittedForm formOf(String move) {
    return move.equals(failed) ? forms.move() : SubmittedForm.EMPTY;
  }

  /** Refuting evidence first, as that is what a check looks for. */
  public List<Side> sides() {
    return Arrays.stream(Stance.values())
        .sorted(Comparator.comparing(stance -> stance != Stance.REFUTES))
        .map(
            stance ->
                new Side(
                    stance.name(),
                    work.claim().evidence().stream()
                        .filter(each -> each.stance() == stance)
                        .toList()))
        .toList();
  }

  /** What the desk says about it. */
  public ClaimTalk talk() {
    return new ClaimTalk(this);
  }

  public int openThreads() {
    return work.claim().openThreads();
  }

  /** A move by its name. */
  public PossibleMove move(String name) {
    return moves.stream().filter(move -> move.name().equals(name)).findFirst().orElseThrow();
  }

  /** The move that was refused; null for none. */
  public PossibleMove refusedMove() {
    return moves.stream().filter(move -> move.name().equals(failed)).findFirst().orElse(null);
  }

  /** The correction notice readers will see; null for none. */
  public CorrectionNoticeView notice() {
    return open() == null
        ? null
        : Notices.of(
            open().text().correction(),
            work.published() == null ? null : Difference.between(work.published(), work.wouldBe()),
            Instant.now());
  }

  /** The retraction notice readers will see once the requested retraction is confirmed. */
  public CorrectionNoticeView retraction() {
    RevisionView standing = work.standing();
    return standing == null
        ? null
        : Notices.ofRetraction(
            standing.retractionReason(),
            standing.withdraws() == Withdrawal.REVISION ? standing.number() : null,
            Instant.now());
  }

  /** The next move of the open revision; null if there is none. */
  public PossibleMove next() {
    if (open() == null) {
      return null;
    }
    return switch (open().state()) {
      case DRAFT -> move("submit");
      case IN_REVIEW -> move("approve");
      default -> move("publish");
    };
  }
}
