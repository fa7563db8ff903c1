package org.claimtracker.figures;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the records behind a table are asked for. */
public class RecordQuery extends Page.Request {

  @QueryParam("key")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The key of a row of the table; repeated, any of them")
  public List<@Size(max = 80) String> key = List.of();
}
