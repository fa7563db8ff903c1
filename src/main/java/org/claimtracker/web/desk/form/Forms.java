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
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.common.Problems;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.Messages;
import org.claimtracker.web.PageError;
import org.claimtracker.web.Times;

/** Reads and validates form fields, with errors in the page's language. */
@RequestScoped
public class Forms {

  private static final String AREA = "work";

  /** Digits, which people group by three in several ways. */
  private static final Pattern COUNT =
      Pattern.compile(
          "[0-9]{1,15}|[0-9]{1,3}(?:([ ,.'\u2019\u00a0\u202f])[0-9]{3}(?:\\1[0-9]{3}){0,3})");

  private final DeskContext desk;
  private final Messages messages;
  private final Interpreter interpreter;
  private final Validator validator;

  /** Fields that could not be read, told together with what the form's record breaks. */
  private FormErrors unreadable = FormErrors.NONE;

  Forms(DeskContext desk, Messages messages, Interpreter interpreter, Validator validator) {
    this.desk = desk;
    this.messages = messages;
    this.interpreter = interpreter;
    this.validator = validator;
  }

  /** A text of the area {@code work} in the page's language. */
  public String say(String key, Object... places) {
    return messages.say(desk.language(), AREA, key, places);
  }

  /** The label of a constant, or its name where there is no label. */
  public String word(String kind, String name) {
    String key = kind + "_" + name;
    return messages.have(AREA, key) ? say(key) : name;
  }

  /** A rating's label in the page's language. */
  public String rating(RatingView rating) {
    return messages.label(desk.language(), rating);
  }

  /** What a rating means, in the page's language. */
  public String meaning(RatingView rating) {
    return messages.meaning(desk.language(), rating);
  }

  /** The validated record, whose properties have the names of the form's fields. */
  public <T> T checked(T record) {
    return checked(record, UnaryOperator.identity());
  }

  /** The validated record; 422 with each violation under the name of its form field. */
  public <T> T checked(T record, UnaryOperator<String> field) {
    FormErrors errors = unreadable;
    for (ConstraintViolation<T> each : validator.validate(record)) {
      String name = field.apply(each.getPropertyPath().toString());
      if (unreadable.in(name) == null) {
        errors = errors.with(name, interpreter.said(each, desk.language()));
      }
    }
    unreadable = FormErrors.NONE;
    if (errors.any()) {
      throw refused(errors);
    }
    return record;
  }

  /** A refusal because of one field. */
  public HttpProblem wrong(String field, String key, Object... places) {
    return refused(FormErrors.of(field, say(key, places)));
  }

  private static HttpProblem refused(FormErrors errors) {
    return Problems.problem(422, "Invalid", PageError.FORM_INVALID.with())
        .with(Interpreter.MISTAKES, errors)
        .build();
  }

  /** The date of a field; one that cannot be read is told by {@link #checked}. */
  public PartialDate partialDate(SubmittedForm submitted, String field) {
    return submitted.given(field) == null ? null : date(submitted, field, "broken_PartialDate");
  }

  /** The day of a field; one that cannot be read is told by {@link #checked}. */
  public LocalDate day(SubmittedForm submitted, String field) {
    PartialDate date = submitted.given(field) == null ? null : date(submitted, field, "broken_Day");
    if (date == null) {
      return null;
    }
    return date.earliest().equals(date.latest())
        ? date.earliest()
        : unreadable(field, "broken_Day");
  }

  /** The whole number of a field; one that cannot be read is told by {@link #checked}. */
  public Long count(SubmittedForm submitted, String field) {
    String typed = submitted.given(field);
    if (typed == null) {
      return null;
    }
    return COUNT.matcher(typed).matches()
        ? Long.valueOf(typed.replaceAll("\\D", ""))
        : unreadable(field, "broken_Count");
  }

  private PartialDate date(SubmittedForm submitted, String field, String broken) {
    Optional<TypedDate> typed = TypedDate.read(submitted.given(field));
    if (typed.isEmpty()) {
      return unreadable(field, broken);
    }
    PartialDate date = typed.get().date();
    PartialDate other = typed.get().other();
    Locale language = desk.language();
    return other == null
        ? date
        : unreadable(
            field,
            "ambiguousDate",
            Times.text(date, language),
            Times.text(other, language),
            date,
            other);
  }

  /** Keeps what is wrong with a field until {@link #checked}; null stands for its value. */
  public <T> T unreadable(String field, String key, Object... places) {
    unreadable = unreadable.with(field, LocalizedText.here(say(key, places)));
    return null;
  }

  /** A local date and time in the form's time zone, which a script fills in. */
  public Instant moment(SubmittedForm submitted, String field) {
    try {
      String zone = submitted.given("zone") == null ? "UTC" : submitted.given("zone");
      return submitted.given(field) == null
          ? null
          : LocalDateTime.parse(submitted.given(field)).atZone(ZoneId.of(zone)).toInstant();
    } catch (DateTimeException noMoment) {
      throw wrong(field, "broken_Moment");
    }
  }

  /** The chosen value; null for none. */
  public static <E extends Enum<E>> E choice(
      SubmittedForm submitted, String field, Class<E> values) {
    return Arrays.stream(values.getEnumConstants())
        .filter(value -> value.name().equals(submitted.given(field)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Starts a save that detects concurrent changes.
   *
   * @param place the page's entry in the navigation
   * @param current the form as it would be filled in now
   */
  public OptimisticSave optimistically(
      String place, SubmittedForm submitted, SubmittedForm current) {
    return new OptimisticSave(desk, name -> word("part", name), place, submitted, current);
  }
}
