package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appearance with its id. */
@Schema(requiredProperties = {"id", "medium"})
public record AppearanceView(long id, @JsonUnwrapped AppearanceDetails details) {

  public static AppearanceView of(Appearance appearance) {
    return new AppearanceView(appearance.id, AppearanceDetails.of(appearance));
  }
}
