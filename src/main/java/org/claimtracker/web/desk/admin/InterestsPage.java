package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claimant;
import org.claimtracker.claim.Topic;
import org.claimtracker.claim.naming.KnownName;
import org.claimtracker.claim.naming.NameKey;
import org.claimtracker.claim.naming.NearestNames;
import org.claimtracker.common.Page;
import org.claimtracker.common.Slug;
import org.claimtracker.review.fairness.InterestView;
import org.claimtracker.review.fairness.Interests;
import org.claimtracker.review.fairness.NewInterest;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** One's own interests in claimants and topics; administrators see everybody's. */
@Path(InterestsPage.PATH)
class InterestsPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance interests(
        Page<InterestView> own,
        Page<InterestView> everybodys,
        List<KnownName> known,
        SubmittedForm submitted,
        FormErrors errors);
  }

  static final String PATH = "/desk/interests";
  private static final String PLACE = "me";
  private static final String NAME = "name";
  private static final int PAGE_SIZE = 50;
  private static final int MAX_KNOWN = 8;
  private static final int MAX_NAME = 200;

  private final Interests interests;
  private final Forms forms;
  private final DeskContext desk;

  InterestsPage(Interests interests, Forms forms, DeskContext desk) {
    this.interests = interests;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response interests(@QueryParam("own") String own, @QueryParam("all") String all) {
    return desk.page(PLACE, content(own, all, List.of(), SubmittedForm.EMPTY, FormErrors.NONE));
  }

  /** Declares an interest; a name that is not quite a known one is answered with the nearest. */
  @POST
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response declare(MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        PLACE,
        submitted,
        () -> interests.declare(forms.checked(wanted(submitted)), desk.actor()).name(),
        made -> desk.seeOther(PATH, "interestDeclared", made),
        errors -> content(null, null, nearest(submitted), submitted, errors));
  }

  @POST
  @Path("/{id}/end")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response end(@PathParam("id") String id) {
    return desk.attempt(
        PLACE,
        () -> desk.seeOther(PATH, "interestEnded", interests.end(number(id), desk.actor()).name()),
        errors -> content(null, null, List.of(), SubmittedForm.EMPTY, errors));
  }

  /** One that nobody has stands for what is no number. */
  private static long number(String id) {
    return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
  }

  private NewInterest wanted(SubmittedForm submitted) {
    boolean inTopic = isInTopic(submitted);
    String slug = slug(submitted);
    if (slug == null) {
      // What else is wrong is told at the same time.
      String key = submitted.given(NAME) == null ? "interestInNothing" : "interestUnknown";
      forms.unreadable(NAME, key);
    }
    return new NewInterest(inTopic ? null : slug, inTopic ? slug : null, submitted.given("why"));
  }

  /** The known name that was chosen, or the only one that is as it was typed; null for none. */
  private static String slug(SubmittedForm submitted) {
    String chosen = submitted.given("slug");
    if (chosen != null && chosen.length() <= Slug.MAX_LENGTH && chosen.matches(Slug.PATTERN)) {
      return chosen;
    }
    List<String> named = named(submitted);
    return named.size() == 1 ? named.get(0) : null;
  }

  private static List<String> named(SubmittedForm submitted) {
    String name = name(submitted);
    if (name == null) {
      return List.of();
    }
    return isInTopic(submitted)
        ? Topic.<Topic>list("nameKey", NameKey.of(name)).stream().map(topic -> topic.slug).toList()
        : Claimant.named(name).stream().map(claimant -> claimant.slug).toList();
  }

  private static List<KnownName> nearest(SubmittedForm submitted) {
    String name = name(submitted);
    boolean isKnown = name == null || named(submitted).size() == 1;
    return isKnown
        ? List.of()
        : (isInTopic(submitted) ? NearestNames.TOPICS : NearestNames.CLAIMANTS).to(name, MAX_KNOWN);
  }

  /** Null for none, or for what is too long to be one. */
  private static String name(SubmittedForm submitted) {
    String name = submitted.given(NAME);
    return name == null || name.length() > MAX_NAME ? null : name;
  }

  private static boolean isInTopic(SubmittedForm submitted) {
    return submitted.has("kind", "topic");
  }

  private TemplateInstance content(
      String own, String all, List<KnownName> known, SubmittedForm submitted, FormErrors errors) {
    return Templates.interests(
        interests.own(page(own), desk.actor()),
        desk.actor().may(Permission.MANAGE_ACCOUNTS) ? interests.all(page(all)) : null,
        known,
        submitted,
        errors);
  }

  private static Page.Request page(String cursor) {
    Page.Request page = new Page.Request();
    page.limit = PAGE_SIZE;
    page.cursor = cursor;
    return page;
  }
}
