package org.claimtracker.web.desk;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimtracker.inbox.Letters;
import org.claimtracker.notification.ToldNow;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Talk;
import org.claimtracker.verdict.external.Checks;

/** Every desk page with content on it, by the template of its address. */
public final class DeskPages {

  /** Fragments for htmx, and what leads on to another page. */
  private static final Set<String> PARTS =
      Set.of(
          "/desk/claims/new/earlier",
          "/desk/claims/new/claimants",
          "/desk/claims/new/at",
          "/desk/claims/{slug}/evidence/sources",
          "/desk/imports/{id}/progress",
          "/desk/notifications/{id}");

  /** A page with content, and someone who may open it; nobody for a page without sign-in. */
  public record Visit(Person who, String path) {}

  private DeskPages() {}

  private static final String TOKEN =
      """
      {"label": "the crawler of the archive, once a night", "scopes": ["READ"], "days": 1}\
      """;

  /** A new page is one line here. */
  public static Map<String, Visit> visits(Person checker, Person editor, Person administrator) {
    String slug = checker.handsIn("150 drones fit a phone, " + "далекобійних".repeat(12));
    String claim = "/desk/claims/" + slug;
    var known = checker.opens(slug).json();
    editor.http.post("/api/v1/tokens", TOKEN).expect(201);
    long intake = checker.takesIn("The minister said that 150 drones fell. Nobody counted them.");
    Map<String, Visit> visits = new TreeMap<>();
    visits.put("/desk/sign-in", new Visit(null, "/desk/sign-in"));
    visits.put("/desk/forgotten-password", new Visit(null, "/desk/forgotten-password"));
    visits.put("/desk/new-password", new Visit(null, "/desk/new-password?code=used"));
    visits.put("/desk/mail/confirm", new Visit(null, "/desk/mail/confirm?code=used"));
    visits.put("/desk/mail/unsubscribe", new Visit(null, "/desk/mail/unsubscribe?code=used"));
    ToldNow.everything();
    for (String path :
        Set.of(
            "/desk",
            "/desk/backups",
            "/desk/board",
            "/desk/claimants",
            "/desk/claims",
            "/desk/claims/new",
            "/desk/dashboard",
            "/desk/external-checks",
            "/desk/figures",
            "/desk/inbox",
            "/desk/interests",
            "/desk/intake",
            "/desk/intake/model",
            "/desk/imports",
            "/desk/import-labels",
            "/desk/me",
            "/desk/me/mail",
            "/desk/me/password",
            "/desk/me/second-factor",
            "/desk/notifications",
            "/desk/record",
            "/desk/review",
            "/desk/signed-in",
            "/desk/sources",
            "/desk/topics",
            "/desk/sources/new")) {
      visits.put(path, new Visit(editor, path));
    }
    String theirs =
        "/desk/external-checks/" + Checks.taken("The pier was painted green in one night");
    visits.put("/desk/external-checks/{key}", new Visit(editor, theirs));
    visits.put("/desk/figures/{breakdown}", new Visit(editor, "/desk/figures/weeks"));
    visits.put("/desk/inbox/{id}", new Visit(editor, "/desk/inbox/" + Letters.request()));
    visits.put("/desk/imports/{id}", new Visit(editor, "/desk/imports/" + editor.beginsImport()));
    visits.put("/desk/intake/{id}", new Visit(editor, "/desk/intake/" + intake));
    visits.put(
        "/desk/sources/{id}", new Visit(editor, "/desk/sources/" + checker.firstSourceOf(slug)));
    String source = "/desk/sources/" + checker.firstSourceOf(slug);
    visits.put("/desk/sources/{id}/merge", new Visit(editor, source + "/merge"));
    String claimant = "/desk/claimants/" + known.at("/claimant/slug").asText();
    visits.put("/desk/claimants/{slug}", new Visit(editor, claimant));
    visits.put("/desk/claimants/{slug}/merge", new Visit(editor, claimant + "/merge"));
    String topic = "/desk/topics/" + known.at("/topics/0/slug").asText();
    visits.put("/desk/topics/{slug}", new Visit(editor, topic));
    visits.put("/desk/topics/{slug}/merge", new Visit(editor, topic + "/merge"));
    visits.put("/desk/claims/{slug}", new Visit(editor, claim));
    visits.put("/desk/claims/{slug}/review", new Visit(editor, claim + "/review"));
    String rated = claim + "/review/rated-before";
    visits.put("/desk/claims/{slug}/review/rated-before", new Visit(editor, rated));
    visits.put("/desk/claims/{slug}/review/arrange", new Visit(editor, claim + "/review/arrange"));
    visits.put("/desk/claims/{slug}/recheck", new Visit(editor, claim + "/recheck"));
    visits.put("/desk/claims/{slug}/plan", new Visit(editor, claim + "/plan"));
    visits.put("/desk/claims/{slug}/forms/{form}", new Visit(editor, claim + "/forms/verdict"));
    String comment = claim + "/comments/" + Talk.comments(editor, slug, "Who counted them?");
    visits.put("/desk/claims/{slug}/comments/{id}", new Visit(editor, comment));
    visits.put("/desk/claims/{slug}/comments/{id}/edit", new Visit(editor, comment + "/edit"));
    visits.put("/desk/claims/{slug}/contacts/new", new Visit(editor, claim + "/contacts/new"));
    String contact = claim + "/contacts/" + Talk.asks(editor, slug, "Who counted them?");
    visits.put("/desk/claims/{slug}/contacts/{id}", new Visit(editor, contact));
    visits.put("/desk/claims/{slug}/edit", new Visit(editor, claim + "/edit"));
    visits.put("/desk/claims/{slug}/earlier", new Visit(editor, claim + "/earlier"));
    visits.put(
        "/desk/claims/{slug}/appearances/{id}",
        new Visit(editor, claim + "/appearances/" + known.at("/appearances/0/id").asLong()));
    visits.put(
        "/desk/claims/{slug}/evidence/{id}",
        new Visit(editor, claim + "/evidence/" + known.at("/evidence/0/id").asLong()));
    visits.put("/desk/accounts", new Visit(administrator, "/desk/accounts"));
    visits.put("/desk/accounts/{handle}", new Visit(administrator, "/desk/accounts/checker"));
    visits.put(
        "/desk/accounts/{handle}/password-links",
        new Visit(administrator, "/desk/accounts/checker/password-links"));
    visits.put("/desk/scales", new Visit(administrator, "/desk/scales"));
    visits.put("/desk/scales/{key}", new Visit(administrator, "/desk/scales/default"));
    visits.put("/desk/webhooks", new Visit(administrator, "/desk/webhooks"));
    visits.put(
        "/desk/webhooks/{id}",
        new Visit(administrator, "/desk/webhooks/" + administrator.makesIdleWebhook()));
    return visits;
  }

  /** The templates of their addresses, as the code declares them. */
  public static Set<String> templates() {
    Set<String> pages = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.claimtracker.web.desk")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(GET.class))
            .forEach(
                method ->
                    pages.add(
                        method.getOwner().getAnnotationOfType(Path.class).value()
                            + method
                                .tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse("")));
    pages.removeAll(PARTS);
    return pages;
  }
}
