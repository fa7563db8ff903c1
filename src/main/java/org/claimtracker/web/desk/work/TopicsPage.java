package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.claim.Merging;
import org.claimtracker.claim.Removing;
import org.claimtracker.claim.Removing.TopicUse;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.Topic;
import org.claimtracker.claim.TopicEdit;
import org.claimtracker.claim.naming.NearestNames;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Searches, renames and merges topics, and removes those that nothing uses. */
@Path("/desk/topics")
class TopicsPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance topics(Page<TopicUse> topics, String q, FormErrors errors);

    static native TemplateInstance topic(
        String slug, SubmittedForm submitted, long claims, FormErrors errors);
  }

  private static final String PATH = "/desk/topics";
  private static final String PLACE = "claims";
  private static final int PAGE_SIZE = 100;
  private static final String OF_TOPIC = "?1 member of topics";

  private final Removing removing;
  private final Merging merging;
  private final Forms forms;
  private final DeskContext desk;

  TopicsPage(Removing removing, Merging merging, Forms forms, DeskContext desk) {
    this.removing = removing;
    this.merging = merging;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response topics(@QueryParam("q") String q, @QueryParam("cursor") String cursor) {
    String words = Objects.requireNonNullElse(q, "").strip();
    return desk.page(PLACE, list(words, cursor, FormErrors.NONE));
  }

  private TemplateInstance list(String words, String cursor, FormErrors errors) {
    Long after = cursor != null && cursor.matches("\\d{1,18}") ? Long.valueOf(cursor) : null;
    List<TopicUse> rows = removing.topics(words, after, PAGE_SIZE + 1);
    return Templates.topics(Page.of(rows, PAGE_SIZE, topic -> topic, TopicUse::id), words, errors);
  }

  @POST
  @Path("/{slug}/remove")
  @PermissionsAllowed(Permission.REVIEW)
  public Response remove(String slug, @FormParam("version") String version) {
    return desk.attempt(
        PLACE,
        () -> {
          removing.topic(slug, "\"" + version + "\"", desk.actor());
          return desk.seeOther(PATH, "removed", slug);
        },
        errors -> list("", null, errors));
  }

  @GET
  @Path("/{slug}")
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response topic(String slug) {
    String current = SlugRedirect.current(SlugRedirect.TOPIC, slug);
    if (!current.equals(slug)) {
      return DeskContext.seeOther(PATH + "/" + current);
    }
    Topic topic = find(slug);
    SubmittedForm form =
        SubmittedForm.EMPTY.with("name", topic.name).with("version", topic.version);
    return desk.page(PLACE, content(topic, form, FormErrors.NONE));
  }

  @POST
  @Path("/{slug}")
  @PermissionsAllowed(Permission.REVIEW)
  public Response rename(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.attempt(
        PLACE,
        () -> {
          TopicEdit wanted = forms.checked(new TopicEdit(submitted.given("name")));
          merging.rename(slug, ETags.text(submitted.version()), before -> wanted, desk.actor());
          return desk.seeOther(PATH + "/" + slug, "saved", wanted.name());
        },
        errors -> content(find(slug), submitted, errors));
  }

  private static TemplateInstance content(Topic topic, SubmittedForm submitted, FormErrors errors) {
    return Templates.topic(topic.slug, submitted, Claim.count(OF_TOPIC, topic), errors);
  }

  /** What it can be merged into, or what merging it into one would do. */
  @GET
  @Path("/{slug}/merge")
  @Transactional
  @PermissionsAllowed(Permission.REVIEW)
  public Response preview(String slug, @QueryParam("q") String q, @QueryParam("into") String into) {
    return desk.page(PLACE, ClaimantsPage.Templates.merge(view(slug, q, into), FormErrors.NONE));
  }

  @POST
  @Path("/{slug}/merge")
  @PermissionsAllowed(Permission.REVIEW)
  public Response merge(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    String into = submitted.text("into");
    return desk.once(
        PLACE,
        submitted,
        () -> merging.topics(slug, ETags.text(submitted.version()), into, desk.actor()).name,
        name -> desk.seeOther(PATH + "/" + into, "merged", name),
        errors -> ClaimantsPage.Templates.merge(view(slug, null, into), errors));
  }

  private MergeView view(String slug, String q, String into) {
    Topic merged = find(slug);
    Topic kept = into == null ? null : Topic.bySlug(into).orElse(null);
    String words = Objects.requireNonNullElse(q, "").strip();
    Stream<MergeView.Choice> near =
        NearestNames.TOPICS.to(words.isEmpty() ? merged.name : words, MergeView.MAX_FOUND).stream()
            .map(known -> new MergeView.Choice(known.slug(), known.name(), null));
    Stream<MergeView.Choice> containing =
        words.isEmpty()
            ? Stream.of()
            : removing.topics(words, null, MergeView.MAX_FOUND).stream()
                .map(topic -> new MergeView.Choice(topic.slug(), topic.name(), null));
    return MergeView.of(
        PATH,
        PLACE,
        new MergeView.Choice(slug, merged.name, null),
        merged.version,
        words,
        Stream.concat(near, containing),
        kept == null ? null : new MergeView.Choice(kept.slug, kept.name, null),
        Claim.count(OF_TOPIC, merged),
        Claim.<Claim>find(OF_TOPIC + " order by id desc", merged)
            .page(0, MergeView.MAX_CLAIMS)
            .stream());
  }

  private static Topic find(String slug) {
    return Topic.bySlug(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_TOPIC, slug));
  }
}
