package org.claimtracker.claim;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Optional text that must not be blank if present. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "{not-blank}")
public @interface NotBlankIfPresent {
  String message() default "{not-blank}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
