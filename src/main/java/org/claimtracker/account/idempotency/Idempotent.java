package org.claimtracker.account.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that takes an {@code Idempotency-Key}: a request that is repeated with its key does
 * nothing again and gets the first answer. A refused request has done nothing and is not kept.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

  /** Whether the answer is kept; an answer that shows a secret must not be. */
  @Nonbinding
  boolean keepsAnswer() default true;

  /**
   * Whether the request makes its own transactions, as one that fetches a page or computes for
   * seconds does. Its key is then taken before it, and completed after it.
   */
  @Nonbinding
  boolean apart() default false;
}
