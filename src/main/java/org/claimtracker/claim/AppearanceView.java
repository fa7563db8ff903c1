package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An appearance with the id to change it by. */
public record AppearanceView(long id, @JsonUnwrapped AppearanceDetails details) {

  public static AppearanceView of(Appearance appearance) {
    return new AppearanceView(appearance.id, AppearanceDetails.of(appearance));
  }
}
