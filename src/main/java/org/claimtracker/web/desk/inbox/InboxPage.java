package org.claimtracker.web.desk.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.inbox.Inbox;
import org.claimtracker.inbox.InboxItemView;
import org.claimtracker.inbox.InboxKind;
import org.claimtracker.inbox.InboxQuery;
import org.claimtracker.inbox.InboxState;
import org.claimtracker.web.desk.form.DeskContext;

/** Lists what readers sent. */
@Path(InboxPage.PATH)
class InboxPage {

  /** What was asked for; null for any. */
  public record Asked(InboxState state, InboxKind kind, String claim) {

    /** The address of the page after this one. */
    String after(String cursor) {
      return PATH
          + "?state="
          + (state == null ? ANY : state)
          + (kind == null ? "" : "&kind=" + kind)
          + (claim == null ? "" : "&claim=" + claim)
          + "&cursor="
          + cursor;
    }
  }

  @CheckedTemplate(basePath = "desk/inbox")
  static class Templates {
    static native TemplateInstance inbox(
        Page<InboxItemView> found,
        Asked asked,
        List<InboxState> states,
        List<InboxKind> kinds,
        LocalDate today,
        String next);
  }

  static final String PATH = "/desk/inbox";
  static final String PLACE = "inbox";

  private static final String ANY = "any";
  private static final int PAGE_SIZE = 40;

  private final Inbox inbox;
  private final DeskContext desk;
  private final Clock clock;

  InboxPage(Inbox inbox, DeskContext desk, Clock clock) {
    this.inbox = inbox;
    this.desk = desk;
    this.clock = clock;
  }

  /** What waits for an answer, unless something else is asked for. */
  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response list(
      @QueryParam("state") String state,
      @QueryParam("kind") String kind,
      @QueryParam("claim") String claim,
      @QueryParam("cursor") String cursor) {
    boolean aboutClaim = claim != null && claim.matches("[a-z0-9-]{1,80}");
    boolean unsaid = state == null && !aboutClaim;
    Asked asked =
        new Asked(
            unsaid ? InboxState.OPEN : constant(InboxState.values(), state),
            constant(InboxKind.values(), kind),
            aboutClaim ? claim : null);
    InboxQuery query = new InboxQuery();
    query.limit = PAGE_SIZE;
    query.cursor = cursor;
    query.state = listed(asked.state());
    query.kind = listed(asked.kind());
    query.claim = listed(asked.claim());
    Page<InboxItemView> found = inbox.page(query, desk.actor());
    return desk.page(
        PLACE,
        Templates.inbox(
            found,
            asked,
            List.of(InboxState.values()),
            List.of(InboxKind.values()),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            found.nextCursor() == null ? null : asked.after(found.nextCursor())));
  }

  private static <T> List<T> listed(T value) {
    return value == null ? List.of() : List.of(value);
  }

  private static <E extends Enum<E>> E constant(E[] values, String name) {
    return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
