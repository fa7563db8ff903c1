package org.claimtracker.verdict;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Markdown that is neither nested too deeply nor too large a table to be rendered. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RenderableMarkdown.Check.class)
@interface RenderableMarkdown {
  String message() default "{markdown-too-deep}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Parses it. */
  class Check implements ConstraintValidator<RenderableMarkdown, String> {

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null || MarkdownParser.parse(text).isPresent();
    }
  }
}
