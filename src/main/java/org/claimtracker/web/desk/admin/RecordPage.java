package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Message;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.history.ChangeView;
import org.claimtracker.history.Period;
import org.claimtracker.history.RecordFilter;
import org.claimtracker.history.RecordReader;
import org.claimtracker.history.Verification;
import org.claimtracker.history.VerificationResult;
import org.claimtracker.language.text.Shortening;
import org.claimtracker.verdict.external.RecordedChecks;
import org.claimtracker.web.Messages;
import org.claimtracker.web.PageError;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.work.FieldChange;
import org.claimtracker.web.site.WordDiff;

/** Browses and verifies the record. */
@Path("/desk/record")
class RecordPage {

  /** An entry, what was done and its changed fields in the page's language. */
  public record Entry(ChangeView change, String kind, String action, List<FieldChange> fields) {}

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance record(
        RecordFilter wanted,
        List<String> kinds,
        List<Entry> entries,
        String next,
        VerificationResult finding);
  }

  private static final String PATH = "/desk/record";
  private static final int PAGE_SIZE = 40;

  /** Of the claims of one entry. */
  private static final int MAX_SHOWN = 2_000;

  /** The kinds of subjects in the record. */
  static final List<String> KINDS =
      List.of(
          "claim",
          "claimant",
          "topic",
          "source",
          "intake",
          "rating-scale",
          "account",
          "token",
          "session",
          "filter",
          "webhook",
          "inbox-item",
          "notification-settings",
          "policy",
          "external-checks",
          "external-check",
          "spotting-model");

  private final RecordReader reading;
  private final Verification verification;
  private final Messages messages;
  private final DeskContext desk;

  RecordPage(RecordReader reading, Verification verification, Messages messages, DeskContext desk) {
    this.reading = reading;
    this.verification = verification;
    this.messages = messages;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_RECORD)
  public Response record(
      @BeanParam RecordFilter wanted,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("day") String day,
      @QueryParam("cursor") String cursor) {
    boolean oneDay = given(day) != null;
    return page(
        wanted.between(period(oneDay ? day : from), period(oneDay ? day : to)), cursor, null);
  }

  /**
   * Verifies the whole record. A POST although it changes nothing, because it is too expensive for
   * crawlers and prefetching.
   */
  @POST
  @Path("/verification")
  @PermissionsAllowed(Permission.READ_RECORD)
  public Response verify() {
    return page(new RecordFilter(), null, verification.verify());
  }

  private Response page(RecordFilter wanted, String cursor, VerificationResult finding) {
    Page<ChangeView> found = reading.read(wanted, cursor, PAGE_SIZE);
    List<Entry> entries = found.items().stream().map(this::entry).toList();
    String next = found.nextCursor() == null ? null : after(wanted, found.nextCursor());
    return desk.page("record", Templates.record(wanted, KINDS, entries, next, finding));
  }

  private Entry entry(ChangeView change) {
    boolean ofAClaim = change.kind().equals("claim");
    return new Entry(
        change,
        word(change.kind(), "queues", "kind_" + change.kind()),
        ofAClaim
            ? word(change.action(), "work", "action_" + change.action())
            : word(change.action(), "queues", "did_" + change.action()),
        change.kind().equals(RecordedChecks.MANY)
            ? List.of(claims(change))
            : FieldChange.in(change, path -> field(path, ofAClaim)));
  }

  /** An entry about many checks of other publishers names their claims; the API has it whole. */
  private FieldChange claims(ChangeView change) {
    String all = String.join("\n", RecordedChecks.claims(change.after()));
    String shown = Shortening.of(all, MAX_SHOWN);
    return new FieldChange(word(change.kind(), "queues", "field_checks"), WordDiff.of("", shown));
  }

  /**
   * A field's name; where there is none for its path, that of its last part, or of the map in which
   * that part is a key, such as a language.
   */
  private String field(String path, boolean ofAClaim) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    String here = word(null, "queues", "field_" + path);
    String claims = word(null, "work", "part_" + path);
    return Stream.of(
            ofAClaim ? claims : here,
            ofAClaim ? here : claims,
            word(null, "queues", "field_" + last),
            word(null, "work", "part_" + last),
            ofMap(path))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(path);
  }

  private String ofMap(String path) {
    int key = path.lastIndexOf('.');
    String map = path.substring(path.lastIndexOf('.', key - 1) + 1, Math.max(key, 0));
    String word = word(null, "queues", "field_" + map);
    return word == null ? null : word + " (" + path.substring(key + 1) + ")";
  }

  /** The word for something, or what stands in its place where there is none. */
  private String word(String otherwise, String area, String key) {
    return messages.have(area, key) ? messages.say(desk.language(), area, key) : otherwise;
  }

  private static String after(RecordFilter wanted, String cursor) {
    UriBuilder address = UriBuilder.fromPath(PATH);
    List<Object> values = new ArrayList<>();
    wanted
        .conditions()
        .forEach(
            (key, each) ->
                each.forEach(
                    value -> {
                      address.queryParam(key, "{" + values.size() + "}");
                      values.add(value);
                    }));
    return address.queryParam("cursor", cursor).build(values.toArray()).toString();
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Period period(String text) {
    try {
      return given(text) == null ? null : new Period(given(text));
    } catch (Message.InvalidValue noDay) {
      throw Problems.malformed(PageError.NOT_A_DAY);
    }
  }
}
