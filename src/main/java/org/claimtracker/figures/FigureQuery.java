package org.claimtracker.figures;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The period that figures are asked for. */
public class FigureQuery {

  @QueryParam("from")
  @Parameter(description = "The first day, in UTC; without it six months before the last day")
  LocalDate from;

  @QueryParam("to")
  @Parameter(description = "The last day, which is included; without it today")
  LocalDate to;

  FigurePeriod period(Clock clock) {
    return FigurePeriod.of(from, to, clock);
  }
}
