package org.claimtracker.web.desk.work;

import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.claimtracker.common.Problems;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.evidence.SourceKind;
import org.claimtracker.web.PageError;

/** The form of a source; its fields have the names of {@link SourceDetails}. */
public final class SourceForm {

  @FormParam("title")
  public String title;

  @FormParam("kind")
  public String kind;

  @FormParam("origin")
  public String origin;

  @FormParam("url")
  public String url;

  @FormParam("publication")
  public String publication;

  @FormParam("page")
  public String page;

  @FormParam("accessedOn")
  public String accessedOn;

  @FormParam("interests")
  public String interests;

  @FormParam("unreachableReason")
  public String unreachableReason;

  @FormParam("insist")
  public boolean insist;

  static SourceForm of(SourceDetails source) {
    SourceForm form = new SourceForm();
    form.title = source.title();
    form.kind = source.kind().name();
    form.origin = source.origin();
    form.url = source.url();
    form.publication = source.publication();
    form.page = source.page();
    form.accessedOn = source.accessedOn() == null ? null : source.accessedOn().toString();
    form.interests = source.interests();
    form.unreachableReason = source.unreachableReason();
    return form;
  }

  /** The submitted details, without empty fields. */
  SourceDetails details() {
    return new SourceDetails(
        given(title),
        Arrays.stream(SourceKind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElse(null),
        given(origin),
        given(url),
        given(publication),
        given(page),
        day(),
        given(interests),
        given(unreachableReason));
  }

  private LocalDate day() {
    try {
      return given(accessedOn) == null ? null : LocalDate.parse(given(accessedOn));
    } catch (DateTimeParseException noDay) {
      throw Problems.invalid("accessedOn", PageError.NOT_A_DAY);
    }
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
