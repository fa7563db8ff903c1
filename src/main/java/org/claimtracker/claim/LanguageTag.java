package org.claimtracker.claim;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A well-formed BCP 47 language tag: {@code en}, {@code uk}, {@code sr-Latn}, {@code ar}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {
  String message() default "{language-tag}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Delegates to the JDK's parser. */
  class Check implements ConstraintValidator<LanguageTag, String> {

    @Override
    public boolean isValid(String tag, ConstraintValidatorContext context) {
      if (tag == null) {
        return true;
      }
      try {
        Locale locale = new Locale.Builder().setLanguageTag(tag).build();
        return !locale.getLanguage().isEmpty() && tag.length() <= 35;
      } catch (IllformedLocaleException illFormed) {
        return false;
      }
    }
  }
}
