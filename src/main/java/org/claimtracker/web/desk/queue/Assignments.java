package org.claimtracker.web.desk.queue;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimtracker.account.Permission;
import org.claimtracker.account.SavedFilters;
import org.claimtracker.common.Problems;
import org.claimtracker.review.worklist.Assigning;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.Messages;
import org.claimtracker.web.PageError;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.DeskPaths;

/** Actions on the list of claims: bulk assignment, and saved filters. */
@Path("/desk")
class Assignments {

  private static final int MAX_CLAIMS = 100;
  private static final String ASSIGNED = "givenOut";

  private final Assigning assigning;
  private final ClaimsList list;
  private final SavedFilters filters;
  private final Messages messages;
  private final DeskContext desk;

  Assignments(
      Assigning assigning,
      ClaimsList list,
      SavedFilters filters,
      Messages messages,
      DeskContext desk) {
    this.assigning = assigning;
    this.list = list;
    this.filters = filters;
    this.messages = messages;
    this.desk = desk;
  }

  @POST
  @Path("/assignments")
  @PermissionsAllowed(Permission.REVIEW)
  public Response assign(
      @FormParam("slug") List<String> slugs,
      @FormParam("to") String to,
      @FormParam("back") String back) {
    List<String> chosen = chosen(slugs);
    String wanted = Objects.requireNonNullElse(to, "");
    if (!chosen.isEmpty() && wanted.isBlank()) {
      return list.again(422, back, say("chooseWhom"), "", unrefused(chosen));
    }
    if (wanted.equals(ClaimsQuery.NOBODY)) {
      return respond(back, "takenBack", "", wanted, assigning.unassign(chosen, desk.actor()));
    }
    String whom = wanted.equals(ClaimsQuery.ME) ? desk.actor().handle() : wanted;
    return respond(back, ASSIGNED, whom, wanted, assigning.assign(chosen, whom, desk.actor()));
  }

  @POST
  @Path("/assignments/own")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response takeUp(@FormParam("slug") List<String> slugs, @FormParam("back") String back) {
    Assigning.Outcome outcome = assigning.takeUp(chosen(slugs), desk.actor());
    return respond(back, ASSIGNED, desk.actor().handle(), "", outcome);
  }

  @POST
  @Path("/filters")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response save(@FormParam("name") String name, @FormParam("query") String query) {
    String kept = Objects.requireNonNullElse(query, "");
    filters.save(desk.actor(), Objects.requireNonNullElse(name, ""), kept);
    return respond(ClaimsQuery.PATH + "?" + kept, say("filterSaved", name));
  }

  @POST
  @Path("/filters/{id}/remove")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response remove(@PathParam("id") long id, @FormParam("back") String back) {
    filters.remove(desk.actor(), id);
    return respond(back, say("filterRemoved"));
  }

  private static List<String> chosen(List<String> slugs) {
    if (slugs.size() > MAX_CLAIMS) {
      throw Problems.malformed(PageError.TOO_MANY_ASSIGNMENTS);
    }
    return slugs.stream().distinct().toList();
  }

  /** Shows how many claims were assigned, and which were refused and why. */
  private Response respond(
      String back, String key, String whom, String to, Assigning.Outcome outcome) {
    if (outcome.done() == 0 && outcome.refused().isEmpty()) {
      return respond(back, say("chooseClaims"));
    }
    String done = say(key, outcome.done(), whom);
    if (outcome.refused().isEmpty()) {
      return respond(back, done);
    }
    Map<String, LocalizedText> kept = new LinkedHashMap<>();
    outcome.refused().forEach(each -> kept.put(each.slug(), desk.why(each.why())));
    int status = outcome.done() > 0 ? 200 : outcome.refused().get(0).why().getStatusCode();
    return list.again(status, back, done, to, kept);
  }

  private static Map<String, LocalizedText> unrefused(List<String> slugs) {
    Map<String, LocalizedText> kept = new LinkedHashMap<>();
    slugs.forEach(slug -> kept.put(slug, null));
    return kept;
  }

  private Response respond(String back, String what) {
    String to = DeskPaths.isOfTheDesk(back) ? back : ClaimsQuery.PATH;
    return desk.seeOther(to, "told", what);
  }

  private String say(String key, Object... places) {
    return messages.say(desk.language(), "queues", key, places);
  }
}
