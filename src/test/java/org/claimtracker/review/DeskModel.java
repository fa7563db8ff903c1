package org.claimtracker.review;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An independent, minimal model of the workflow to test the application against: one claim, its
 * open and its standing revision, and the expected response to each move.
 */
final class DeskModel {

  /** What somebody attempts. The names are those in the paths. */
  enum Try {
    take_up,
    assign,
    unassign,
    decline,
    mark_duplicate,
    withdraw,
    reopen,
    draft_complete,
    draft_without_summary,
    discard,
    submit,
    request_changes,
    approve,
    publish,
    schedule,
    unschedule,
    ask_retraction,
    refuse_retraction,
    retract,
    reword,
    add_evidence
  }

  private static final Set<Try> EDITORS_ONLY =
      Set.of(
          Try.assign,
          Try.unassign,
          Try.request_changes,
          Try.approve,
          Try.publish,
          Try.schedule,
          Try.unschedule,
          Try.refuse_retraction,
          Try.retract);

  /** Who attempts it, with the permissions of the credential. */
  record Who(String handle, boolean writes, boolean edits) {

    boolean may(Try attempt) {
      return EDITORS_ONLY.contains(attempt) ? edits : writes;
    }
  }

  /** One revision. */
  static final class Rev {
    String state = "DRAFT";
    boolean complete;
    boolean scheduled;
    String retractionAskedBy;
    final Set<String> authors = new TreeSet<>();
    final Set<String> approvers = new TreeSet<>();

    private void wrote(String who) {
      approvers.clear();
      authors.add(who);
    }

    private void isNow(String newState) {
      state = newState;
      scheduled = false;
    }
  }

  String claim = "LOGGED";
  boolean assigned;
  boolean published;
  Rev open;
  Rev standing;

  /** The expected status if nobody interferes. */
  int expected(Try attempt, Who who) {
    if (!who.may(attempt)) {
      return 403;
    }
    if (attempt == Try.reword || attempt == Try.add_evidence) {
      return 200;
    }
    if (!inTheRightState(attempt)) {
      return 409;
    }
    boolean rulesMet =
        switch (attempt) {
          case submit -> open.complete;
          case approve -> !open.authors.contains(who.handle());
          case retract -> !standing.retractionAskedBy.equals(who.handle());
          default -> true;
        };
    return rulesMet ? 200 : 422;
  }

  private boolean inTheRightState(Try attempt) {
    boolean onDesk = claim.equals("UNDER_CHECK") || claim.equals("CHECKED");
    return switch (attempt) {
      case take_up -> claim.equals("LOGGED");
      case assign, decline, mark_duplicate -> claim.equals("LOGGED") || claim.equals("UNDER_CHECK");
      case unassign ->
          (claim.equals("LOGGED") && assigned || claim.equals("UNDER_CHECK"))
              && !openIs("IN_REVIEW", "APPROVED");
      case withdraw -> !published && (claim.equals("LOGGED") || claim.equals("UNDER_CHECK"));
      case reopen -> Set.of("DECLINED", "DUPLICATE", "WITHDRAWN").contains(claim);
      case discard -> (onDesk || claim.equals("LOGGED")) && openIs("DRAFT");
      case draft_complete, draft_without_summary -> onDesk || claim.equals("LOGGED");
      case submit -> onDesk && openIs("DRAFT");
      case request_changes -> onDesk && openIs("IN_REVIEW", "APPROVED");
      case approve -> onDesk && openIs("IN_REVIEW");
      case publish, schedule -> onDesk && openIs("APPROVED");
      case unschedule -> onDesk && openIs("APPROVED") && open.scheduled;
      case ask_retraction ->
          claim.equals("CHECKED") && standing != null && standing.retractionAskedBy == null;
      case refuse_retraction, retract ->
          claim.equals("CHECKED") && standing != null && standing.retractionAskedBy != null;
      case reword, add_evidence -> true;
    };
  }

  private boolean openIs(String... states) {
    return open != null && List.of(states).contains(open.state);
  }

  /** Applies an accepted attempt. */
  void accepted(Try attempt, Who who) {
    switch (attempt) {
      case take_up, assign -> {
        claim = "UNDER_CHECK";
        assigned = true;
      }
      case unassign -> {
        claim = "LOGGED";
        assigned = false;
      }
      case decline -> claim = "DECLINED";
      case mark_duplicate -> claim = "DUPLICATE";
      case withdraw -> claim = "WITHDRAWN";
      case reopen -> claim = "LOGGED";
      case draft_complete, draft_without_summary -> draft(attempt, who);
      case discard -> open = null;
      case submit -> open.isNow("IN_REVIEW");
      case request_changes -> {
        open.approvers.clear();
        open.isNow("DRAFT");
      }
      case approve -> {
        open.approvers.add(who.handle());
        open.isNow("APPROVED");
      }
      case publish -> {
        open.isNow("PUBLISHED");
        published = true;
        standing = open;
        open = null;
        claim = "CHECKED";
      }
      case schedule -> open.scheduled = true;
      case unschedule -> open.scheduled = false;
      case ask_retraction -> standing.retractionAskedBy = who.handle();
      case refuse_retraction -> standing.retractionAskedBy = null;
      case retract -> {
        standing = null;
        claim = "UNDER_CHECK";
      }
      case reword, add_evidence -> edited(who);
    }
  }

  private void draft(Try attempt, Who who) {
    if (open == null) {
      open = new Rev();
    }
    open.wrote(who.handle());
    open.isNow("DRAFT");
    open.complete = attempt == Try.draft_complete;
    if (claim.equals("LOGGED")) {
      claim = "UNDER_CHECK";
      assigned = true;
    }
  }

  /** The effect of editing the claim or its evidence on the open revision. */
  private void edited(Who who) {
    if (open != null) {
      open.wrote(who.handle());
      if (open.state.equals("APPROVED")) {
        open.isNow("IN_REVIEW");
      }
    }
  }
}
