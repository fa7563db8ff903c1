package org.claimtracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Checks the permissions of every page and form with every role. */
@QuarkusTest
class PagePermissionTest extends Desk {

  private static final String EVERYBODY = "anonymous checker editor administrator";
  private static final String STAFF = "checker editor administrator";
  private static final String WRITERS = "checker editor";
  private static final String ADMINISTRATORS = "administrator";
  private static final String IMPORTERS = "editor administrator";

  /** A new page is one line here. */
  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("GET /", EVERYBODY),
          Map.entry("GET /v/{slug}", EVERYBODY),
          Map.entry("GET /v/{slug}/history", EVERYBODY),
          Map.entry("GET /v/{slug}/card.png", EVERYBODY),
          Map.entry("GET /claimants/{slug}", EVERYBODY),
          Map.entry("GET /topics/{slug}", EVERYBODY),
          Map.entry("GET /topics", EVERYBODY),
          Map.entry("GET /claimants", EVERYBODY),
          Map.entry("GET /search", EVERYBODY),
          Map.entry("GET /corrections", EVERYBODY),
          Map.entry("GET /ratings", EVERYBODY),
          Map.entry("GET /methodology", EVERYBODY),
          Map.entry("GET /desk", STAFF),
          Map.entry("GET /desk/review", STAFF),
          Map.entry("GET /desk/claims", STAFF),
          Map.entry("GET /desk/external-checks", STAFF),
          Map.entry("GET /desk/external-checks/{key}", STAFF),
          Map.entry("POST /desk/external-checks/{key}/withdraw", "editor"),
          Map.entry("POST /desk/external-checks/{key}/restore", "editor"),
          Map.entry("GET /desk/board", STAFF),
          Map.entry("GET /desk/dashboard", STAFF),
          Map.entry("GET /desk/intake", STAFF),
          Map.entry("POST /desk/intake", WRITERS),
          Map.entry("GET /desk/intake/model", STAFF),
          Map.entry("POST /desk/intake/model/train", ADMINISTRATORS),
          Map.entry("POST /desk/intake/model/use", ADMINISTRATORS),
          Map.entry("GET /desk/intake/{id}", STAFF),
          Map.entry("POST /desk/intake/{id}/remove", WRITERS),
          Map.entry("POST /desk/intake/{id}/sentences/{number}", WRITERS),
          Map.entry("GET /desk/imports", STAFF),
          Map.entry("POST /desk/imports", IMPORTERS),
          Map.entry("GET /desk/imports/{id}", STAFF),
          Map.entry("POST /desk/imports/{id}", IMPORTERS),
          Map.entry("GET /desk/imports/{id}/progress", STAFF),
          Map.entry("POST /desk/imports/{id}/moves", IMPORTERS),
          Map.entry("GET /desk/import-labels", STAFF),
          Map.entry("POST /desk/import-labels", IMPORTERS),
          Map.entry("POST /desk/import-labels/{id}/remove", IMPORTERS),
          Map.entry("GET /desk/sources", STAFF),
          Map.entry("GET /desk/sources/new", WRITERS),
          Map.entry("POST /desk/sources", WRITERS),
          Map.entry("GET /desk/sources/{id}", STAFF),
          Map.entry("POST /desk/sources/{id}", WRITERS),
          Map.entry("POST /desk/sources/{id}/remove", WRITERS),
          Map.entry("GET /desk/sources/{id}/merge", "editor"),
          Map.entry("POST /desk/sources/{id}/merge", "editor"),
          Map.entry("GET /desk/claimants", STAFF),
          Map.entry("GET /desk/claimants/{slug}", STAFF),
          Map.entry("POST /desk/claimants/{slug}", WRITERS),
          Map.entry("GET /desk/claimants/{slug}/merge", "editor"),
          Map.entry("POST /desk/claimants/{slug}/merge", "editor"),
          Map.entry("POST /desk/claimants/{slug}/remove", "editor"),
          Map.entry("GET /desk/topics", STAFF),
          Map.entry("GET /desk/topics/{slug}", STAFF),
          Map.entry("POST /desk/topics/{slug}", "editor"),
          Map.entry("GET /desk/topics/{slug}/merge", "editor"),
          Map.entry("POST /desk/topics/{slug}/merge", "editor"),
          Map.entry("POST /desk/topics/{slug}/remove", "editor"),
          Map.entry("GET /desk/record", STAFF),
          Map.entry("POST /desk/record/verification", STAFF),
          Map.entry("GET /desk/accounts", ADMINISTRATORS),
          Map.entry("POST /desk/accounts", ADMINISTRATORS),
          Map.entry("GET /desk/accounts/{handle}", ADMINISTRATORS),
          Map.entry("POST /desk/accounts/{handle}", ADMINISTRATORS),
          Map.entry("POST /desk/accounts/{handle}/password", ADMINISTRATORS),
          Map.entry("GET /desk/scales", ADMINISTRATORS),
          Map.entry("POST /desk/scales", ADMINISTRATORS),
          Map.entry("GET /desk/scales/{key}", ADMINISTRATORS),
          Map.entry("POST /desk/scales/{key}", ADMINISTRATORS),
          Map.entry("POST /desk/scales/{key}/use", ADMINISTRATORS),
          Map.entry("POST /desk/scales/{key}/words/{language}", ADMINISTRATORS),
          Map.entry("GET /desk/backups", ADMINISTRATORS),
          Map.entry("POST /desk/backups", ADMINISTRATORS),
          Map.entry("GET /desk/webhooks", ADMINISTRATORS),
          Map.entry("POST /desk/webhooks", ADMINISTRATORS),
          Map.entry("GET /desk/webhooks/{id}", ADMINISTRATORS),
          Map.entry("POST /desk/webhooks/{id}", ADMINISTRATORS),
          Map.entry("POST /desk/webhooks/{id}/off", ADMINISTRATORS),
          Map.entry("POST /desk/webhooks/{id}/on", ADMINISTRATORS),
          Map.entry("POST /desk/webhooks/{id}/secret", ADMINISTRATORS),
          Map.entry("POST /desk/webhooks/{id}/ping", ADMINISTRATORS),
          Map.entry("POST /desk/webhooks/{id}/removal", ADMINISTRATORS),
          Map.entry("POST /desk/webhooks/{id}/deliveries/{delivery}/replay", ADMINISTRATORS),
          Map.entry("POST /desk/accounts/{handle}/tokens/{id}/revoke", ADMINISTRATORS),
          Map.entry("POST /desk/me/sessions/{id}/end", STAFF),
          Map.entry("POST /desk/me/sessions/end", STAFF),
          Map.entry("GET /desk/me/second-factor", STAFF),
          Map.entry("POST /desk/me/second-factor", STAFF),
          Map.entry("POST /desk/me/second-factor/confirmation", STAFF),
          Map.entry("POST /desk/me/second-factor/recovery-codes", STAFF),
          Map.entry("POST /desk/me/second-factor/removal", STAFF),
          Map.entry("POST /desk/accounts/{handle}/second-factor/removal", ADMINISTRATORS),
          Map.entry("GET /desk/me", STAFF),
          Map.entry("GET /desk/me/password", STAFF),
          Map.entry("GET /desk/me/mail", STAFF),
          Map.entry("POST /desk/me/mail", STAFF),
          Map.entry("POST /desk/me/mail/confirmation", STAFF),
          Map.entry("GET /desk/notifications", STAFF),
          Map.entry("POST /desk/notifications", STAFF),
          Map.entry("GET /desk/notifications/{id}", STAFF),
          Map.entry("GET /desk/mail/confirm", EVERYBODY),
          Map.entry("POST /desk/mail/confirm", EVERYBODY),
          Map.entry("GET /desk/mail/unsubscribe", EVERYBODY),
          Map.entry("POST /desk/mail/unsubscribe", EVERYBODY),
          Map.entry("POST /desk/me/password", STAFF),
          Map.entry("POST /desk/me/tokens", STAFF),
          Map.entry("POST /desk/me/tokens/{id}/revoke", STAFF),
          Map.entry("POST /desk/assignments", "editor"),
          Map.entry("POST /desk/assignments/own", WRITERS),
          Map.entry("POST /desk/filters", STAFF),
          Map.entry("POST /desk/filters/{id}/remove", STAFF),
          Map.entry("GET /desk/claims/new", WRITERS),
          Map.entry("POST /desk/claims/new", WRITERS),
          Map.entry("GET /desk/claims/new/earlier", WRITERS),
          Map.entry("GET /desk/claims/new/claimants", WRITERS),
          Map.entry("GET /desk/claims/new/at", WRITERS),
          Map.entry("GET /desk/claims/{slug}", STAFF),
          Map.entry("GET /desk/claims/{slug}/earlier", STAFF),
          Map.entry("POST /desk/claims/{slug}/earlier", WRITERS),
          Map.entry("POST /desk/claims/{slug}/comments", WRITERS),
          Map.entry("GET /desk/claims/{slug}/comments/{id}", STAFF),
          Map.entry("GET /desk/claims/{slug}/comments/{id}/edit", WRITERS),
          Map.entry("POST /desk/claims/{slug}/comments/{id}/edit", WRITERS),
          Map.entry("POST /desk/claims/{slug}/comments/{id}/take-back", WRITERS),
          Map.entry("POST /desk/claims/{slug}/comments/{id}/resolve", WRITERS),
          Map.entry("POST /desk/claims/{slug}/comments/{id}/reopen", WRITERS),
          Map.entry("GET /desk/claims/{slug}/forms/{form}", WRITERS),
          Map.entry("GET /desk/claims/{slug}/edit", WRITERS),
          Map.entry("POST /desk/claims/{slug}/edit", WRITERS),
          Map.entry("POST /desk/claims/{slug}/appearances", WRITERS),
          Map.entry("GET /desk/claims/{slug}/appearances/{id}", WRITERS),
          Map.entry("POST /desk/claims/{slug}/appearances/{id}", WRITERS),
          Map.entry("POST /desk/claims/{slug}/appearances/{id}/remove", WRITERS),
          Map.entry("GET /desk/claims/{slug}/evidence/sources", STAFF),
          Map.entry("POST /desk/claims/{slug}/evidence", WRITERS),
          Map.entry("GET /desk/claims/{slug}/evidence/{id}", WRITERS),
          Map.entry("POST /desk/claims/{slug}/evidence/{id}", WRITERS),
          Map.entry("POST /desk/claims/{slug}/evidence/{id}/remove", WRITERS),
          Map.entry("POST /desk/claims/{slug}/verdict", WRITERS),
          Map.entry("POST /desk/claims/{slug}/verdict/preview", WRITERS),
          Map.entry("POST /desk/claims/{slug}/verdict/notice", WRITERS),
          // Permissions for moves are checked by the table of moves.
          Map.entry("POST /desk/claims/{slug}/moves/{move}", STAFF),
          Map.entry("GET /desk/claims/{slug}/recheck", WRITERS),
          Map.entry("POST /desk/claims/{slug}/recheck", WRITERS),
          Map.entry("GET /desk/claims/{slug}/review", STAFF),
          Map.entry("POST /desk/claims/{slug}/review", "editor"),
          Map.entry("GET /desk/claims/{slug}/review/arrange", "editor"),
          Map.entry("GET /desk/sign-in", EVERYBODY),
          Map.entry("GET /desk/signed-in", STAFF),
          Map.entry("POST /desk/sign-in", EVERYBODY),
          Map.entry("POST /desk/sign-out", STAFF));

  @Test
  void everybody_may_do_what_the_table_says_and_nothing_else() {
    Map<String, Http> callers = new LinkedHashMap<>();
    callers.put("anonymous", reader.withCookie("claimtracker_form=" + Person.FORM_TOKEN));
    callers.put("checker", browserOf("page-checker", "FACT_CHECKER"));
    callers.put("editor", browserOf("page-editor", "EDITOR"));
    callers.put("administrator", browserOf("page-administrator", "ADMINISTRATOR"));
    Map<String, Set<String>> really = new TreeMap<>();
    for (String page : DeclaredPages.all()) {
      really.put(
          page,
          callers.entrySet().stream()
              .filter(caller -> may(page, caller.getValue()))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet()));
    }
    Map<String, Set<String>> byTheTable = new TreeMap<>();
    ALLOWED.forEach((page, who) -> byTheTable.put(page, Set.of(who.split(" "))));

    assertThat(really).isEqualTo(byTheTable);
  }

  private Http browserOf(String handle, String role) {
    return join(handle, role).browser();
  }

  /** Permissions are checked first, so the named resources need not exist. */
  private static boolean may(String page, Http caller) {
    String[] parts = page.split(" ");
    String path = parts[1].replaceAll("\\{\\w+}", "0");
    int status =
        parts[0].equals("GET")
            ? caller.get(path).status()
            : caller
                .post(
                    path,
                    "token=" + Person.FORM_TOKEN,
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .status();
    assertThat(status).as("an empty form must not fail: %s", page).isNotEqualTo(500);
    // Signing in without credentials is refused with 401 for its own reason.
    return status != 403 && (status != 401 || path.equals("/desk/sign-in"));
  }
}
