package org.claimtracker.claim;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An absolute http or https URL of at most 2,000 characters. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size(max = 2000)
@Pattern(regexp = WebAddress.SHAPE, message = "{web-address}")
public @interface WebAddress {

  /** What an address looks like, as a regular expression. */
  String SHAPE = "https?://[^\\s/?#]+[^\\s]*";

  String message() default "{web-address}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
