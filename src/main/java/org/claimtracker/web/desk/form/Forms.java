package org.claimtracker.web.desk.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.common.Problems;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.Messages;

/** Reads what stands in forms, and says in the page's language what is wrong with it. */
@RequestScoped
public class Forms {

  private static final String AREA = "work";

  private final DeskContext desk;
  private final Messages words;
  private final Interpreter interpreter;
  private final Validator validator;

  Forms(DeskContext desk, Messages words, Interpreter interpreter, Validator validator) {
    this.desk = desk;
    this.words = words;
    this.interpreter = interpreter;
    this.validator = validator;
  }

  /** A text of these pages. */
  public String say(String key, Object... places) {
    return words.say(desk.language(), AREA, key, places);
  }

  /** The word for a name that code gives, or that name where there is no word for it. */
  public String word(String kind, String name) {
    String key = kind + "_" + name;
    return words.have(AREA, key) ? say(key) : name;
  }

  /** A rating's label; those that a desk has from the start have names in each language. */
  public String rating(RatingView rating) {
    return words.known(desk.language(), "site", "rating_" + rating.key(), rating.label());
  }

  /** A record that keeps its own rules, and whose fields are called as those of the form. */
  public <T> T checked(T record) {
    return checked(record, UnaryOperator.identity());
  }

  /** A record that keeps its own rules; 422 with each broken one under the name of its field. */
  public <T> T checked(T record, UnaryOperator<String> field) {
    FormErrors mistakes = FormErrors.NONE;
    for (ConstraintViolation<T> each : validator.validate(record)) {
      String name = field.apply(each.getPropertyPath().toString());
      mistakes = mistakes.with(name, interpreter.said(each, desk.language()));
    }
    if (mistakes.any()) {
      throw refused(mistakes);
    }
    return record;
  }

  /** One field is not what it can be. */
  public HttpProblem wrong(String field, String key, Object... places) {
    return refused(FormErrors.of(field, say(key, places)));
  }

  private static HttpProblem refused(FormErrors mistakes) {
    return Problems.problem(422, "Invalid", "The form breaks a rule.")
        .with(Interpreter.MISTAKES, mistakes)
        .build();
  }

  public PartialDate partialDate(SubmittedForm typed, String field) {
    try {
      return typed.given(field) == null ? null : new PartialDate(typed.given(field));
    } catch (IllegalArgumentException noDate) {
      throw wrong(field, "broken_PartialDate");
    }
  }

  public LocalDate day(SubmittedForm typed, String field) {
    try {
      return typed.given(field) == null ? null : LocalDate.parse(typed.given(field));
    } catch (DateTimeException noDay) {
      throw wrong(field, "broken_Day");
    }
  }

  /** A moment of a day and a time in the zone that the form says, which our script fills in. */
  public Instant moment(SubmittedForm typed, String field) {
    try {
      String zone = typed.given("zone") == null ? "UTC" : typed.given("zone");
      return typed.given(field) == null
          ? null
          : LocalDateTime.parse(typed.given(field)).atZone(ZoneId.of(zone)).toInstant();
    } catch (DateTimeException noMoment) {
      throw wrong(field, "broken_Moment");
    }
  }

  /** One of the values that a form offers; null for none of them. */
  public static <E extends Enum<E>> E choice(SubmittedForm typed, String field, Class<E> values) {
    return Arrays.stream(values.getEnumConstants())
        .filter(value -> value.name().equals(typed.given(field)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Begins to save a form that others may have saved meanwhile.
   *
   * @param place the page's entry in the navigation
   * @param current what the form would be filled in with now
   */
  public OptimisticSave optimistically(
      String place, SubmittedForm submitted, SubmittedForm current) {
    return new OptimisticSave(desk, name -> word("part", name), place, submitted, current);
  }
}
