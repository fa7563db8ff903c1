package org.claimtracker.web.desk.form;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.claimreview.LintFinding;
import org.claimtracker.review.Unmet;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.Messages;
import org.claimtracker.web.Translation;

/** Tells in the page's language what rules, validations and refusals found wrong. */
@ApplicationScoped
class Interpreter {

  /** Where a refusal of a form carries its mistakes, already in the page's language. */
  static final String MISTAKES = "mistakes";

  private static final String AREA = "work";
  private static final int CHANGED_SINCE = 412;

  private final Messages words;
  private final Translation translation;

  Interpreter(Messages words, Translation translation) {
    this.words = words;
    this.translation = translation;
  }

  /** A sentence of the rules. */
  LocalizedText said(String english, Locale language) {
    return translation.said(english, language);
  }

  /** What a refusal says. */
  FormErrors mistakes(HttpProblem refused, Locale language) {
    if (refused.getParameters().get(MISTAKES) instanceof FormErrors told) {
      return told;
    }
    if (refused.getParameters().get("unmet") instanceof List<?> unmet) {
      return refusedMove(String.valueOf(refused.getParameters().get("move")), unmet, language);
    }
    if (refused.getParameters().get("findings") instanceof List<?> findings) {
      return unpublishable(findings, language);
    }
    if (refused.getParameters().get("violations") instanceof List<?> violations) {
      return violations(violations, language);
    }
    // Programs are told of a header that people do not see.
    return refused.getStatusCode() == CHANGED_SINCE
        ? FormErrors.ofAll(words.say(language, "desk", "changedSince"))
        : new FormErrors(translation.said(refused.getDetail(), language), FormErrors.NONE.fields());
  }

  private FormErrors violations(List<?> violations, Locale language) {
    FormErrors mistakes = FormErrors.NONE;
    for (Object each : violations) {
      if (each instanceof Problems.Violation violation) {
        LocalizedText said = translation.said(violation.message(), language);
        mistakes =
            violation.field().equals(Problems.WHOLE_BODY)
                ? new FormErrors(said, mistakes.fields())
                : mistakes.with(violation.field(), said);
      }
    }
    return mistakes;
  }

  private FormErrors refusedMove(String move, List<?> unmet, Locale language) {
    String label = words.say(language, AREA, "move_" + move);
    LocalizedText whole = LocalizedText.here(words.say(language, AREA, "notDone", label) + ".");
    return new FormErrors(whole.and(" ", reasons(unmet, language)), FormErrors.NONE.fields());
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
        .map(each -> said((Unmet) each, language))
        .reduce((one, other) -> one.and(" ", other))
        .orElse(LocalizedText.here(""));
  }

  private FormErrors unpublishable(List<?> findings, Locale language) {
    LocalizedText whole = LocalizedText.here(words.say(language, AREA, "unpublishable"));
    for (Object each : findings) {
      if (each instanceof LintFinding finding) {
        whole = whole.and(" ", translation.said(finding.message(), language));
      }
    }
    return new FormErrors(whole, FormErrors.NONE.fields());
  }

  /** Why a move is refused. */
  LocalizedText said(Unmet unmet, Locale language) {
    String key = "unmet_" + unmet.rule();
    return translation.find(unmet.detail(), language).isEmpty() && words.have(AREA, key)
        ? LocalizedText.here(words.say(language, AREA, key))
        : translation.said(unmet.detail(), language);
  }

  /** What a validation of a form's own record found. */
  FormErrors mistakes(ConstraintViolationException broken, Locale language) {
    FormErrors mistakes = FormErrors.NONE;
    for (ConstraintViolation<?> each : broken.getConstraintViolations()) {
      mistakes = mistakes.with(each.getPropertyPath().toString(), said(each, language));
    }
    return mistakes;
  }

  /** What is wrong with one value: in our words for the constraint, or in its own. */
  LocalizedText said(ConstraintViolation<?> broken, Locale language) {
    Annotation constraint = broken.getConstraintDescriptor().getAnnotation();
    // A pattern with words of its own stands for a constraint that it is a part of.
    boolean ofItsOwn =
        constraint instanceof Pattern && !broken.getMessageTemplate().startsWith("{");
    String key = "broken_" + constraint.annotationType().getSimpleName();
    return ofItsOwn || !words.have(AREA, key)
        ? translation.said(broken.getMessage(), language)
        : LocalizedText.here(words.say(language, AREA, key, limit(broken)));
  }

  private static Object limit(ConstraintViolation<?> broken) {
    Map<String, Object> limits = broken.getConstraintDescriptor().getAttributes();
    return limits.getOrDefault("max", limits.getOrDefault("value", 0));
  }
}
