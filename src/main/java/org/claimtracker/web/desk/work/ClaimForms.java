package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimDescription;
import org.claimtracker.claim.ClaimService;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.claim.Suggestions;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.EditConflict;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Edits a claim. */
@Path("/desk/claims/{slug}/edit")
class ClaimForms {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance claim(
        ClaimSummary claim,
        SubmittedForm submitted,
        List<String> topics,
        List<String> languages,
        List<NameOffers.Offer> offers,
        FormErrors errors);

    static native TemplateInstance conflict(
        String slug,
        String action,
        SubmittedForm mine,
        SubmittedForm theirs,
        List<EditConflict> conflicts);
  }

  private static final int TOPICS = 24;

  private final Forms forms;
  private final DeskContext desk;
  private final ClaimService claims;
  private final Suggestions suggestions;
  private final NameOffers names;

  ClaimForms(
      Forms forms,
      DeskContext desk,
      ClaimService claims,
      Suggestions suggestions,
      NameOffers names) {
    this.names = names;
    this.forms = forms;
    this.desk = desk;
    this.claims = claims;
    this.suggestions = suggestions;
  }

  @GET
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Transactional
  public Response form(String slug) {
    ClaimSummary claim = ClaimSummary.of(Claim.bySlug(slug));
    return desk.page(ClaimWorkspace.PLACE, page(claim, ClaimForm.initial(claim), FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response save(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = names.chosen(SubmittedForm.of(form));
    ClaimSummary claim = read(slug);
    if (!names.open(submitted, claim.claimant()).isEmpty()) {
      return desk.page(409, ClaimWorkspace.PLACE, page(claim, submitted, FormErrors.NONE));
    }
    SubmittedForm current = ClaimForm.initial(claim);
    String action = ClaimWorkspace.path(slug) + "/edit";
    return forms
        .optimistically(ClaimWorkspace.PLACE, submitted, current)
        .display((name, value) -> name.equals("kind") ? forms.word("claimantKind", value) : value)
        .onConflict(conflicts -> Templates.conflict(slug, action, submitted, current, conflicts))
        .onErrors(errors -> page(claim, submitted, errors))
        .save(
            ifMatch -> {
              ClaimDescription wanted =
                  ClaimForm.reworded(submitted, forms.partialDate(submitted, "statedOn"));
              claims.reword(slug, ifMatch, forms.checked(wanted), desk.actor());
              return desk.seeOther(ClaimWorkspace.path(slug), "workClaimSaved", null);
            });
  }

  @Transactional
  ClaimSummary read(String slug) {
    return ClaimSummary.of(Claim.bySlug(slug));
  }

  private TemplateInstance page(ClaimSummary claim, SubmittedForm submitted, FormErrors errors) {
    return Templates.claim(
        claim,
        submitted,
        ClaimForm.topics(suggestions.topics(TOPICS), submitted),
        LanguageAnalyzers.tags(),
        names.offers(submitted, claim.claimant()),
        errors);
  }
}
