package org.claimtracker.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A source with the id to use it by. */
public record SourceView(long id, @JsonUnwrapped SourceDetails details) {

  public static SourceView of(Source source) {
    return new SourceView(source.id, SourceDetails.of(source));
  }
}
