package org.claimtracker.review.fairness;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.common.Message;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the claimant was asked and what came back, or why nobody asked.
 *
 * @param means how they were asked, such as by mail to the press office
 * @param answerBy until when they were asked to answer
 * @param notSought why nobody asked; for that outcome alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactDetails(
    @NotNull @Schema(examples = "WAITING") ContactOutcome outcome,
    @Schema(examples = "2025-03-20", description = "Needed unless nobody asked") LocalDate askedOn,
    @NotBlankIfPresent
        @Size(min = 1, max = 200)
        @Schema(
            examples = "Mail to the press office",
            description = "By what means; needed unless nobody asked")
        String means,
    @Schema(examples = "2025-03-24") LocalDate answerBy,
    @NotBlankIfPresent
        @Size(min = 1, max = 2000)
        @Schema(examples = "Where does the number come from?")
        String question,
    @NotBlankIfPresent
        @Size(min = 1, max = 5000)
        @Schema(description = "What they answered; needed with ANSWERED, and only there")
        String answer,
    @Schema(description = "The day of the answer; needed with ANSWERED, and only there")
        LocalDate answeredOn,
    @Schema(description = "Why nobody asked; needed with NOT_SOUGHT, and only there")
        NotSought notSought) {

  /** Long before there were desks. */
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  static ContactDetails of(Contact contact) {
    return new ContactDetails(
        contact.outcome(),
        contact.askedOn(),
        contact.means(),
        contact.answerBy(),
        contact.question(),
        contact.answer(),
        contact.answeredOn(),
        contact.notSought());
  }

  /** What does not fit together, all at once. */
  List<Violation> violations(LocalDate today) {
    List<Violation> found = new ArrayList<>();
    boolean asked = outcome != ContactOutcome.NOT_SOUGHT;
    boolean answered = outcome == ContactOutcome.ANSWERED;
    check(found, "askedOn", askedOn, asked, asked);
    check(found, "means", means, asked, asked);
    check(found, "answerBy", answerBy, false, asked);
    check(found, "question", question, false, asked);
    check(found, "answer", answer, answered, answered);
    check(found, "answeredOn", answeredOn, answered, answered);
    check(found, "notSought", notSought, !asked, !asked);
    // It is tomorrow already in other time zones.
    LocalDate latest = today.plusDays(1);
    day(found, "askedOn", askedOn, FIRST, latest);
    day(found, "answerBy", answerBy, askedOn, Cursor.LAST_DAY);
    day(found, "answeredOn", answeredOn, askedOn, latest);
    return found;
  }

  private void check(
      List<Violation> found, String field, Object value, boolean needed, boolean allowed) {
    if (needed && value == null) {
      found.add(new Violation(field, FairnessError.CONTACT_NEEDS.with(outcome)));
    } else if (!allowed && value != null) {
      found.add(new Violation(field, FairnessError.CONTACT_HAS_NO.with(outcome)));
    }
  }

  private static void day(
      List<Violation> found, String field, LocalDate day, LocalDate from, LocalDate to) {
    LocalDate first =
        Stream.of(FIRST, from).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(FIRST);
    if (day != null && (day.isBefore(first) || day.isAfter(to))) {
      Message reason = FairnessError.CONTACT_DAY.with(first, to);
      found.add(new Violation(field, reason));
    }
  }
}
