package org.claimtracker.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.account.Account;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.history.Change;
import org.claimtracker.history.ChangeNote;
import org.claimtracker.review.Move;
import org.claimtracker.review.Review;
import org.claimtracker.review.discussion.Comment;
import org.claimtracker.verdict.Authorship;
import org.claimtracker.verdict.Contribution;

/** Whom an entry of the record concerns, and why. */
@ApplicationScoped
class Addressees {

  private static final String CLAIM = "claim";
  private static final String WEBHOOK = "webhook";
  private static final String COMMENT = "comment";
  private static final String EDIT_COMMENT = "edit-comment";
  private static final String ACCEPT_WORDING = "accept-wording";
  private static final String ARRANGE = "arrange";
  private static final String DEACTIVATE = "deactivate";

  /** Who publishes on schedule, and switches webhooks off. */
  private static final String SCHEDULE = "schedule";

  private static final Set<String> OF_CLAIMS =
      Stream.concat(
              Stream.of(COMMENT, EDIT_COMMENT, ACCEPT_WORDING, ARRANGE),
              Stream.of(
                      Move.ASSIGN,
                      Move.SUBMIT,
                      Move.REQUEST_CHANGES,
                      Move.APPROVE,
                      Move.PUBLISH,
                      Move.UNSCHEDULE,
                      Move.ASK_RETRACTION,
                      Move.REFUSE_RETRACTION,
                      Move.RETRACT)
                  .map(Move::title))
          .collect(Collectors.toUnmodifiableSet());

  private final ObjectMapper json;

  Addressees(ObjectMapper json) {
    this.json = json;
  }

  /** Whether entries like this one concern anybody. */
  static boolean concerns(ChangeNote change) {
    return switch (change.kind()) {
      case CLAIM -> OF_CLAIMS.contains(change.action());
      case WEBHOOK -> change.action().equals(DEACTIVATE);
      default -> false;
    };
  }

  /** Whom it concerns; nobody is named for the same reason twice. */
  List<Concern> of(Change change) {
    if (change.kind.equals(WEBHOOK)) {
      return change.via.equals(SCHEDULE)
          ? List.of(
              concern(
                  NotificationKind.WEBHOOK_OFF,
                  change,
                  null,
                  state(change.after).path("inactiveReason").asText(null),
                  Account.whoMay(Permission.MANAGE_WEBHOOKS)))
          : List.of();
    }
    return Claim.existing(change.subject).map(claim -> about(claim, change)).orElseGet(List::of);
  }

  private List<Concern> about(Claim claim, Change change) {
    String said = said(change);
    List<Concern> concerns = new ArrayList<>();
    List<Account> named = newlyNamed(change, said);
    concerns.add(concern(NotificationKind.MENTIONED, change, claim, said, named));
    if (change.action.equals(COMMENT)) {
      List<Account> others = new ArrayList<>(partners(claim, change));
      others.add(claim.assignee);
      others.removeIf(each -> each == null || isIn(named, each));
      concerns.add(concern(NotificationKind.ANSWERED, change, claim, said, others));
    } else if (change.action.equals(ACCEPT_WORDING)) {
      List<Account> author = Comment.authorOf(state(change.after).path("comment").asLong());
      concerns.add(concern(NotificationKind.WORDING_ACCEPTED, change, claim, null, author));
    } else if (change.action.equals(ARRANGE)) {
      arranged(claim, change).ifPresent(concerns::add);
    } else if (!change.action.equals(EDIT_COMMENT)) {
      concerns.add(moved(claim, change, said));
    }
    return concerns.stream().filter(concern -> !concern.to().isEmpty()).toList();
  }

  /** Who is named in what was said, and was not before it was reworded. */
  private List<Account> newlyNamed(Change change, String said) {
    List<Account> before = MentionedPeople.in(state(change.before).path("text").asText(""));
    return MentionedPeople.in(said).stream().filter(each -> !isIn(before, each)).toList();
  }

  /** The authors of the thread that is answered; of a new one, everybody who commented. */
  private List<Account> partners(Claim claim, Change change) {
    long thread = state(change.after).path("answers").asLong();
    return thread == 0 ? Comment.authorsOn(claim) : Comment.authorsIn(thread);
  }

  private Concern moved(Claim claim, Change change, String said) {
    List<Review> reviews = Review.of(claim);
    List<Account> team = new ArrayList<>(authors(reviews));
    team.add(claim.assignee);
    return switch (move(change.action)) {
      case ASSIGN ->
          concern(NotificationKind.ASSIGNED, change, claim, null, Arrays.asList(claim.assignee));
      case SUBMIT -> concern(NotificationKind.HANDED_IN, change, claim, null, reviewers(reviews));
      case REQUEST_CHANGES -> concern(NotificationKind.SENT_BACK, change, claim, said, team);
      case APPROVE -> concern(NotificationKind.APPROVED, change, claim, said, team);
      case PUBLISH -> published(claim, change, team);
      case UNSCHEDULE -> missed(claim, change, team);
      case ASK_RETRACTION ->
          concern(
              NotificationKind.RETRACTION_ASKED,
              change,
              claim,
              said,
              Account.whoMay(Permission.PUBLISH));
      case REFUSE_RETRACTION ->
          concern(
              NotificationKind.RETRACTION_REFUSED,
              change,
              claim,
              said,
              whoDid(Move.ASK_RETRACTION, change));
      case RETRACT -> {
        team.addAll(whoDid(Move.ASK_RETRACTION, change));
        yield concern(NotificationKind.RETRACTED, change, claim, said, team);
      }
      default -> throw new IllegalArgumentException(change.action);
    };
  }

  /** Whoever scheduled it learns that it happened, although it happened in their name. */
  private static Concern published(Claim claim, Change change, List<Account> team) {
    boolean scheduled = change.via.equals(SCHEDULE);
    if (scheduled) {
      team.addAll(whoDid(Move.SCHEDULE, change));
    }
    return new Concern(
        NotificationKind.PUBLISHED,
        claim,
        null,
        scheduled ? SCHEDULE : change.actor,
        null,
        cause(change),
        team);
  }

  private Concern missed(Claim claim, Change change, List<Account> team) {
    if (!change.via.equals(SCHEDULE)) {
      return concern(NotificationKind.SCHEDULE_MISSED, change, claim, null, List.of());
    }
    team.addAll(whoDid(Move.SCHEDULE, change));
    return concern(
        NotificationKind.SCHEDULE_MISSED, change, claim, state(change.after).asText(null), team);
  }

  private Optional<Concern> arranged(Claim claim, Change change) {
    String before = state(change.before).path("assignee").asText(null);
    String after = state(change.after).path("assignee").asText(null);
    return after == null || after.equals(before)
        ? Optional.empty()
        : Account.byHandle(after)
            .map(to -> concern(NotificationKind.ASSIGNED, change, claim, null, List.of(to)));
  }

  /** The editor in charge; without one, everybody who may review and wrote nothing of it. */
  private static List<Account> reviewers(List<Review> reviews) {
    Account inCharge = reviews.isEmpty() ? null : reviews.get(0).assignee;
    if (inCharge != null) {
      return List.of(inCharge);
    }
    List<Account> authors = authors(reviews);
    return Account.whoMay(Permission.REVIEW).stream().filter(each -> !isIn(authors, each)).toList();
  }

  /** The authors of the newest revision. */
  private static List<Account> authors(List<Review> reviews) {
    return reviews.isEmpty()
        ? List.of()
        : Contribution.in(List.of(reviews.get(0).revision)).stream()
            .filter(Authorship.class::isInstance)
            .map(each -> each.account)
            .toList();
  }

  private static List<Account> whoDid(Move move, Change later) {
    return Change.last(move.title(), CLAIM, later.subject)
        .flatMap(change -> Account.byHandle(change.actor))
        .map(List::of)
        .orElseGet(List::of);
  }

  private static boolean isIn(List<Account> people, Account one) {
    return people.stream().anyMatch(each -> each.id.equals(one.id));
  }

  private static Concern concern(
      NotificationKind kind, Change change, Claim claim, String said, List<Account> to) {
    return new Concern(
        kind, claim, claim == null ? change.subject : null, change.actor, said, cause(change), to);
  }

  private static String cause(Change change) {
    return "record " + change.id;
  }

  private static Move move(String title) {
    return Arrays.stream(Move.values())
        .filter(move -> move.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** The words given with a change: of a comment, or of a move. */
  private String said(Change change) {
    JsonNode after = state(change.after);
    boolean comment = change.action.equals(COMMENT) || change.action.equals(EDIT_COMMENT);
    return after.path(comment ? "text" : "said").asText(null);
  }

  private JsonNode state(String recorded) {
    try {
      return json.readTree(recorded == null ? "null" : recorded);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The record holds no JSON", impossible);
    }
  }
}
