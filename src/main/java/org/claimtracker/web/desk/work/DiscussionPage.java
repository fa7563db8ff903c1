package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.review.discussion.CommentThread;
import org.claimtracker.review.discussion.CommentView;
import org.claimtracker.review.discussion.Discussion;
import org.claimtracker.review.discussion.Discussion.CommentWording;
import org.claimtracker.review.discussion.DiscussionError;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The comments on a claim: in place with scripts, and without them on pages of their own. */
@Path("/desk/claims/{slug}/comments")
class DiscussionPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance commentsSwap(
        ClaimWorkspace workspace, String saved, String from);

    static native TemplateInstance thread(ClaimWorkspace workspace, CommentThread thread);

    static native TemplateInstance commentEdit(
        ClaimWorkspace workspace, CommentView comment, SubmittedForm submitted);
  }

  /** What is refused apart from new comments and answers: taking back, resolving, reopening. */
  private static final String THREAD = "thread";

  private static final String REVIEW = "review";

  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;
  private final Discussion discussion;

  DiscussionPage(ClaimWorkspaces workspaces, Forms forms, DeskContext desk, Discussion discussion) {
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
    this.discussion = discussion;
  }

  /** Comments, or answers the comment that the form names. */
  @POST
  @PermissionsAllowed(Permission.COMMENT)
  public Response comment(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    Long answers = number(submitted.given("answers"));
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          discussion.add(
              slug, forms.checked(CommentForm.read(submitted, answers, forms)), desk.actor());
          return null;
        },
        added -> done(slug, htmx, submitted, answers == null ? "workCommented" : "workAnswered"),
        errors -> again(slug, htmx, answers, submitted, errors));
  }

  /** A thread with the form for an answer. */
  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.READ_DESK)
  public Response thread(String slug, long id) {
    ClaimWorkspace workspace = workspaces.of(slug);
    return desk.page(ClaimWorkspace.PLACE, Templates.thread(workspace, thread(workspace, id)));
  }

  @GET
  @Path("/{id}/edit")
  @PermissionsAllowed(Permission.COMMENT)
  public Response edit(String slug, long id) {
    ClaimWorkspace workspace = workspaces.of(slug);
    CommentView comment = own(workspace, id);
    return desk.page(
        ClaimWorkspace.PLACE,
        Templates.commentEdit(
            workspace, comment, SubmittedForm.EMPTY.with("text", comment.text())));
  }

  @POST
  @Path("/{id}/edit")
  @PermissionsAllowed(Permission.COMMENT)
  public Response save(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          CommentWording wording = forms.checked(new CommentWording(submitted.given("text")));
          String ifMatch = ETags.text(submitted.version());
          discussion.edit(slug, id, ifMatch, before -> wording, desk.actor());
          return null;
        },
        saved -> done(slug, null, submitted, "workCommentEdited"),
        errors -> {
          ClaimWorkspace again = workspaces.of(slug).refused("edit-comment", submitted, errors);
          return Templates.commentEdit(again, own(again, id), submitted);
        });
  }

  @POST
  @Path("/{id}/take-back")
  @PermissionsAllowed(Permission.COMMENT)
  public Response takeBack(
      String slug,
      long id,
      @HeaderParam("HX-Request") String htmx,
      MultivaluedMap<String, String> form) {
    return step(
        slug,
        htmx,
        form,
        "workCommentTakenBack",
        () -> discussion.takeBack(slug, id, desk.actor()));
  }

  @POST
  @Path("/{id}/resolve")
  @PermissionsAllowed(Permission.COMMENT)
  public Response resolve(
      String slug,
      long id,
      @HeaderParam("HX-Request") String htmx,
      MultivaluedMap<String, String> form) {
    return step(
        slug, htmx, form, "workThreadResolved", () -> discussion.resolve(slug, id, desk.actor()));
  }

  @POST
  @Path("/{id}/reopen")
  @PermissionsAllowed(Permission.COMMENT)
  public Response reopen(
      String slug,
      long id,
      @HeaderParam("HX-Request") String htmx,
      MultivaluedMap<String, String> form) {
    return step(
        slug, htmx, form, "workThreadReopened", () -> discussion.reopen(slug, id, desk.actor()));
  }

  private Response step(
      String slug, String htmx, MultivaluedMap<String, String> form, String notice, Runnable act) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          act.run();
          return null;
        },
        done -> done(slug, htmx, submitted, notice),
        errors -> {
          ClaimWorkspace again = workspaces.of(slug).refused(THREAD, SubmittedForm.EMPTY, errors);
          return htmx == null
              ? WorkbenchPage.Templates.workbench(again)
              : Templates.commentsSwap(again, null, from(submitted));
        });
  }

  /** The page from which a form of the discussion was sent. */
  static String path(String slug, SubmittedForm submitted) {
    return ClaimWorkspace.path(slug) + (from(submitted) == null ? "" : "/" + from(submitted));
  }

  /** The review, or null for the workspace. */
  private static String from(SubmittedForm submitted) {
    return submitted.has("from", REVIEW) ? REVIEW : null;
  }

  private Response done(String slug, String htmx, SubmittedForm submitted, String notice) {
    return htmx == null
        ? desk.seeOther(path(slug, submitted) + "#comments", notice, null)
        : desk.page(
            ClaimWorkspace.PLACE,
            Templates.commentsSwap(workspaces.of(slug), desk.say(notice), from(submitted)));
  }

  private TemplateInstance again(
      String slug, String htmx, Long answers, SubmittedForm submitted, FormErrors errors) {
    String form =
        answers != null ? "answer" : CommentForm.isOnPassage(submitted) ? "passage" : "comment";
    ClaimWorkspace again = workspaces.of(slug).refused(form, submitted, errors);
    if (htmx != null) {
      return Templates.commentsSwap(again, null, from(submitted));
    }
    return answers != null && submitted.has("alone", "yes")
        ? Templates.thread(again, thread(again, answers))
        : FormPage.again(again, form, submitted);
  }

  private static CommentThread thread(ClaimWorkspace workspace, long id) {
    return workspace.talk().threads().stream()
        .filter(each -> each.holds(id))
        .findFirst()
        .orElseThrow(() -> Problems.notFound(DiscussionError.NO_COMMENT, id));
  }

  private CommentView own(ClaimWorkspace workspace, long id) {
    CommentView comment =
        workspace.work().claim().comments().stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(() -> Problems.notFound(DiscussionError.NO_COMMENT, id));
    if (!desk.actor().handle().equals(comment.author())) {
      throw Problems.forbidden(DiscussionError.COMMENT_OF_ANOTHER);
    }
    return comment;
  }

  /** Null for none; a comment that cannot exist for what is no number. */
  private static Long number(String id) {
    return id == null ? null : id.matches("\\d{1,18}") ? Long.valueOf(id) : Long.valueOf(-1);
  }
}
