package org.claimtracker.web.desk.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.review.Unmet;
import org.claimtracker.web.ErrorTexts;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.Messages;

/** Tells in the page's language what rules, validations and refusals found wrong. */
@ApplicationScoped
public class Interpreter {

  /** Where a refusal of a form carries its mistakes, already in the page's language. */
  static final String MISTAKES = "mistakes";

  private static final String AREA = "work";

  private final Messages words;
  private final ErrorTexts texts;

  Interpreter(Messages words, ErrorTexts texts) {
    this.words = words;
    this.texts = texts;
  }

  LocalizedText said(Message message, Locale language) {
    return LocalizedText.here(texts.say(message, language));
  }

  /** What a refusal says. */
  public FormErrors mistakes(HttpProblem refused, Locale language) {
    if (refused.getParameters().get(MISTAKES) instanceof FormErrors told) {
      return told;
    }
    if (refused.getParameters().get("unmet") instanceof List<?> unmet) {
      return refusedMove(String.valueOf(refused.getParameters().get("move")), unmet, language);
    }
    if (refused.getParameters().get("violations") instanceof List<?> violations) {
      return violations(violations, language);
    }
    Object existing = refused.getParameters().get("existing");
    return new FormErrors(
        said(Problems.reason(refused), language),
        FormErrors.NONE.fields(),
        existing == null ? null : existing.toString().replaceFirst(".*/", ""));
  }

  private FormErrors violations(List<?> violations, Locale language) {
    FormErrors mistakes = FormErrors.NONE;
    for (Object each : violations) {
      if (each instanceof Problems.Violation violation) {
        LocalizedText said = said(violation.code(), language);
        mistakes =
            violation.field().equals(Problems.WHOLE_BODY)
                ? new FormErrors(said, mistakes.fields(), null)
                : mistakes.with(violation.field(), said);
      }
    }
    return mistakes;
  }

  private FormErrors refusedMove(String move, List<?> unmet, Locale language) {
    String label = words.say(language, AREA, "move_" + move);
    LocalizedText whole = LocalizedText.here(words.say(language, AREA, "notDone", label) + ".");
    return new FormErrors(whole.and(" ", reasons(unmet, language)), FormErrors.NONE.fields(), null);
  }

  /** Why something is refused, without what it was. */
  LocalizedText why(HttpProblem refused, Locale language) {
    return refused.getParameters().get("unmet") instanceof List<?> unmet
        ? reasons(unmet, language)
        : mistakes(refused, language).summary();
  }

  private LocalizedText reasons(List<?> unmet, Locale language) {
    return unmet.stream()
        .filter(Unmet.class::isInstance)
        .map(each -> said(((Unmet) each).code(), language))
        .reduce((one, other) -> one.and(" ", other))
        .orElse(LocalizedText.here(""));
  }

  /** What a validation of a form's own record found. */
  FormErrors mistakes(ConstraintViolationException broken, Locale language) {
    FormErrors mistakes = FormErrors.NONE;
    for (ConstraintViolation<?> each : broken.getConstraintViolations()) {
      mistakes = mistakes.with(each.getPropertyPath().toString(), said(each, language));
    }
    return mistakes;
  }

  /** What is wrong with one value. */
  LocalizedText said(ConstraintViolation<?> broken, Locale language) {
    return said(Message.of(broken), language);
  }
}
