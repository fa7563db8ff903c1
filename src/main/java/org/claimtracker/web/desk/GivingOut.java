package org.claimtracker.web.desk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.claimtracker.account.Permission;
import org.claimtracker.account.SavedFilters;
import org.claimtracker.common.Problems;
import org.claimtracker.review.Assigning;
import org.claimtracker.web.Words;

/** What is done from the list of claims: giving claims out, and keeping the filter. */
@Path("/desk")
class GivingOut {

  private static final int MOST = 100;
  private static final String GIVEN = "givenOut";

  private final Assigning assigning;
  private final SavedFilters filters;
  private final Words words;
  private final Staff desk;

  GivingOut(Assigning assigning, SavedFilters filters, Words words, Staff desk) {
    this.assigning = assigning;
    this.filters = filters;
    this.words = words;
    this.desk = desk;
  }

  @POST
  @Path("/assignments")
  @PermissionsAllowed(Permission.REVIEW)
  public Response assign(
      @FormParam("slug") List<String> slugs,
      @FormParam("to") String to,
      @FormParam("back") String back) {
    if (ClaimsQuery.NOBODY.equals(to)) {
      return told(back, "takenBack", "", assigning.unassign(chosen(slugs), desk.actor()));
    }
    String whom = ClaimsQuery.ME.equals(to) ? desk.actor().handle() : to;
    return whom == null || whom.isBlank()
        ? told(back, words.say(desk.language(), "queues", "chooseWhom"))
        : told(back, GIVEN, whom, assigning.assign(chosen(slugs), whom, desk.actor()));
  }

  @POST
  @Path("/assignments/own")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response takeUp(@FormParam("slug") List<String> slugs, @FormParam("back") String back) {
    return told(back, GIVEN, desk.actor().handle(), assigning.takeUp(chosen(slugs), desk.actor()));
  }

  @POST
  @Path("/filters")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response save(@FormParam("name") String name, @FormParam("query") String query) {
    String kept = Objects.requireNonNullElse(query, "");
    filters.save(desk.actor(), Objects.requireNonNullElse(name, ""), kept);
    return told(
        ClaimsQuery.PATH + "?" + kept, words.say(desk.language(), "queues", "filterSaved", name));
  }

  @POST
  @Path("/filters/{id}/remove")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response remove(@PathParam("id") long id, @FormParam("back") String back) {
    filters.remove(desk.actor(), id);
    return told(back, words.say(desk.language(), "queues", "filterRemoved"));
  }

  private static List<String> chosen(List<String> slugs) {
    if (slugs.size() > MOST) {
      throw Problems.malformed("Give out at most 100 claims at once.");
    }
    return slugs.stream().distinct().toList();
  }

  private Response told(String back, String key, String whom, Assigning.Outcome outcome) {
    StringBuilder told =
        new StringBuilder(words.say(desk.language(), "queues", key, outcome.done(), whom));
    outcome.refused().stream()
        .limit(3)
        .forEach(
            refusal ->
                told.append(" · ")
                    .append(refusal.slug())
                    .append(": ")
                    .append(desk.mistakes(refusal.why()).told().text()));
    return told(back, told.toString());
  }

  private Response told(String back, String what) {
    String to = SignInPage.isOfTheDesk(back) ? back : ClaimsQuery.PATH;
    return desk.seeOther(to, "told", what);
  }
}
