package org.claimtracker.inbox;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which requests and complaints are asked for. */
public class InboxQuery extends Page.Request {

  @QueryParam("state")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "How far the desk is with it; repeated, any of them")
  public List<InboxState> state = List.of();

  @QueryParam("kind")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "Requests or complaints; repeated, any of them")
  public List<InboxKind> kind = List.of();

  @QueryParam("owner")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The handle of whoever is to answer; repeated, any of them")
  public List<@Size(max = 60) String> owner = List.of();

  @QueryParam("claim")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The slug of the claim that it is about; repeated, any of them")
  public List<@Size(max = 80) String> claim = List.of();

  List<InboxItem> rows() {
    Filter filter =
        new Filter()
            .anyOf("i.state", "states", state)
            .anyOf("i.kind", "kinds", kind)
            .anyOf("i.owner.handle", "owners", owner)
            .anyOf("i.claim.slug", "claims", claim)
            .after(Cursor.parse(cursor), "i", "createdAt");
    return InboxItem.newest(filter, limit + 1);
  }
}
