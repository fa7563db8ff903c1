package org.claimtracker.claim;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A BCP 47 language tag of parts that are registered: {@code en}, {@code uk}, {@code sr-Latn},
 * {@code ckb}; neither {@code english} nor {@code zz-ZZ}, which are only well formed.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {
  String message() default "{language-tag}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Delegates form to the JDK, and what is registered to the tables of CLDR. */
  class Check implements ConstraintValidator<LanguageTag, String> {

    private static final int MAX_LENGTH = 35;

    private static final EnumSet<Datasubtype> REGISTERED =
        EnumSet.of(Datasubtype.regular, Datasubtype.macroregion, Datasubtype.deprecated);

    @Override
    public boolean isValid(String tag, ConstraintValidatorContext context) {
      if (tag == null) {
        return true;
      }
      try {
        Locale locale = new Locale.Builder().setLanguageTag(tag).build();
        return tag.length() <= MAX_LENGTH
            && isRegistered(Datatype.language, locale.getLanguage())
            && (locale.getScript().isEmpty() || isRegistered(Datatype.script, locale.getScript()))
            && (locale.getCountry().isEmpty()
                || isRegistered(Datatype.region, locale.getCountry()));
      } catch (IllformedLocaleException illFormed) {
        return false;
      }
    }

    private static boolean isRegistered(Datatype type, String code) {
      return ValidIdentifiers.isValid(type, REGISTERED, code) != null;
    }
  }
}
