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
import org.claimtracker.review.ClaimView;
import org.claimtracker.review.RecheckService;
import org.claimtracker.review.RecheckView;
import org.claimtracker.review.Workbench;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Notices;
import org.claimtracker.web.desk.form.SubmittedForm;
import org.claimtracker.web.site.CorrectionNoticeView;

/**
 * Everything on the page on which a claim is worked on.
 *
 * @param ratings of the scale's version in use
 * @param sources that the search for a known source offers
 * @param moves what can be done with it, in the order of the work
 * @param people who can be asked to check it, for those who may ask them
 * @param failed the form that was refused last; empty for none
 * @param typed what stands in each form
 */
public record ClaimWorkspace(
    Workbench work,
    List<RatingView> ratings,
    List<SourceView> sources,
    List<PossibleMove> moves,
    List<RecordEntry> history,
    List<Person> people,
    String failed,
    FormErrors mistakes,
    TypedForms typed) {

  /** The entry of the navigation that these pages belong to. */
  public static final String PLACE = "claims";

  /** Where it is. */
  public static String path(String slug) {
    return "/desk/claims/" + slug;
  }

  /** What stands in each form of the page. */
  public record TypedForms(
      SubmittedForm verdict, SubmittedForm appearance, SubmittedForm evidence, SubmittedForm move) {

    /** One of them with something else in it. */
    TypedForms with(String form, SubmittedForm typed) {
      return switch (form) {
        case "verdict" -> new TypedForms(typed, appearance, evidence, move);
        case "appearance" -> new TypedForms(verdict, typed, evidence, move);
        case "evidence" -> new TypedForms(verdict, appearance, typed, move);
        default -> new TypedForms(verdict, appearance, evidence, typed);
      };
    }
  }

  /** Somebody of the desk. */
  public record Person(String handle, String name) {

    /** Those who may do something. */
    static List<Person> who(String permission) {
      return Account.whoMay(permission).stream()
          .map(account -> new Person(account.handle, account.name))
          .toList();
    }
  }

  /** The evidence of one stance. */
  public record Side(String stance, List<EvidenceView> evidence) {}

  /** The same after a form was refused, with all that was typed into it. */
  ClaimWorkspace refused(String form, SubmittedForm sent, FormErrors wrong) {
    return new ClaimWorkspace(
        work, ratings, sources, moves, history, people, form, wrong, typed.with(form, sent));
  }

  /** The same with something else in one of its forms. */
  ClaimWorkspace showing(String form, SubmittedForm begun) {
    return new ClaimWorkspace(
        work, ratings, sources, moves, history, people, failed, mistakes, typed.with(form, begun));
  }

  ClaimWorkspace offering(List<SourceView> found) {
    return new ClaimWorkspace(
        work, ratings, found, moves, history, people, failed, mistakes, typed);
  }

  public String slug() {
    return claim().slug();
  }

  public ClaimSummary claim() {
    return work.claim().claim();
  }

  public ClaimView.RevisionView open() {
    return work.open();
  }

  /** When it is to be looked at again; null for no day. */
  public RecheckView secondLook() {
    return work.claim().secondLook();
  }

  /** Whether there is, or will be, a verdict to be looked at again. */
  public boolean isUnderCheck() {
    return RecheckService.CHECKED.contains(claim().state());
  }

  /** What is wrong with a form; nothing with those that were not sent. */
  public FormErrors mistakesOf(String form) {
    return form.equals(failed) ? mistakes : FormErrors.NONE;
  }

  /** What was typed into the form of a move; nothing for those that were not sent. */
  public SubmittedForm typedOf(String move) {
    return move.equals(failed) ? typed.move() : SubmittedForm.NOTHING;
  }

  /** Against the claim first: what would refute it is what a check looks for. */
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

  /** A move by its name. */
  public PossibleMove move(String name) {
    return moves.stream().filter(move -> move.name().equals(name)).findFirst().orElseThrow();
  }

  /** The move that was refused; null for none. */
  public PossibleMove refusedMove() {
    return moves.stream().filter(move -> move.name().equals(failed)).findFirst().orElse(null);
  }

  /** What readers will be told of the correction; null for nothing. */
  public CorrectionNoticeView notice() {
    return open() == null ? null : Notices.of(open().text().correction(), Instant.now());
  }

  /** What readers will be told once the retraction that was asked for is carried out. */
  public CorrectionNoticeView retraction() {
    return work.standing() == null
        ? null
        : Notices.ofRetraction(work.standing().retractionReason(), Instant.now());
  }

  /** What is missing before the next step that the verdict takes. */
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
