package org.claimtracker.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source with its id. */
@Schema(requiredProperties = {"id", "title", "kind", "origin"})
public record SourceView(long id, @JsonUnwrapped SourceDetails details) {

  public static SourceView of(Source source) {
    return new SourceView(source.id, SourceDetails.of(source));
  }
}
