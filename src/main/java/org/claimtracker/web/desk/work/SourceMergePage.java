package org.claimtracker.web.desk.work;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
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
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.evidence.Gathering;
import org.claimtracker.evidence.Source;
import org.claimtracker.evidence.SourceMerging;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Merges sources that are one. */
@Path("/desk/sources/{id}/merge")
class SourceMergePage {

  private static final String PATH = "/desk/sources";
  private static final String PLACE = "sources";

  private final SourceMerging merging;
  private final DeskContext desk;

  SourceMergePage(SourceMerging merging, DeskContext desk) {
    this.merging = merging;
    this.desk = desk;
  }

  /** What it can be merged into, or what merging it into one would do. */
  @GET
  @Transactional
  @PermissionsAllowed(Permission.REVIEW)
  public Response preview(String id, @QueryParam("q") String q, @QueryParam("into") String into) {
    return desk.page(PLACE, ClaimantsPage.Templates.merge(view(id, q, into), FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.REVIEW)
  public Response merge(String id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    long merged = SourcesPage.number(id);
    long into = SourcesPage.number(submitted.text("into"));
    return desk.once(
        PLACE,
        submitted,
        () -> merging.merge(merged, ETags.text(submitted.version()), into, desk.actor()).title,
        title -> desk.seeOther(PATH + "/" + into, "merged", title),
        errors -> ClaimantsPage.Templates.merge(view(id, null, Long.toString(into)), errors));
  }

  /** Without a search those at the same address are offered, then those of the same title. */
  private static MergeView view(String id, String q, String into) {
    Source merged = Gathering.source(SourcesPage.number(id));
    Source kept = into == null || into.isBlank() ? null : Source.findById(SourcesPage.number(into));
    String words = Objects.requireNonNullElse(q, "").strip();
    Stream<Source> found =
        words.isEmpty()
            ? Stream.concat(Source.at(merged.url).stream(), matching(merged.title))
            : matching(words);
    return MergeView.of(
        PATH,
        PLACE,
        choice(merged),
        merged.version,
        words,
        found.map(SourceMergePage::choice),
        kept == null ? null : choice(kept),
        Evidence.count("source", merged),
        Evidence.from(merged.id, MergeView.MAX_CLAIMS).stream().map(evidence -> evidence.claim));
  }

  private static Stream<Source> matching(String words) {
    return Source.matching(words, List.of(), Cursor.NEWEST, MergeView.MAX_FOUND).stream();
  }

  private static MergeView.Choice choice(Source source) {
    String where = source.url == null ? source.origin : source.origin + ", " + source.url;
    return new MergeView.Choice(Long.toString(source.id), source.title, where);
  }
}
