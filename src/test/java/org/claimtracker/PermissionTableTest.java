package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimtracker.testsupport.Contract;
import org.claimtracker.testsupport.Contract.Operation;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Who may do what, tested for every endpoint and every role; an independent copy of the table. */
@QuarkusTest
class PermissionTableTest extends Desk {
  private static final String EVERYBODY =
      "anonymous checker editor administrator read write review administer";
  private static final String STAFF = "checker editor administrator";
  private static final String DESK = STAFF + " read write review administer";
  private static final String WRITERS = "checker editor write";
  private static final String EDITORS = "editor review";
  private static final String ADMINISTRATORS = "administrator administer";
  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("GET /api/v1/verdicts", EVERYBODY),
          Map.entry("GET /api/v1/verdicts/{slug}", EVERYBODY),
          Map.entry("GET /api/v1/verdicts/{slug}/history", EVERYBODY),
          Map.entry("POST /api/v1/match", EVERYBODY),
          Map.entry("GET /api/v1/search-index", STAFF + " read administer"),
          Map.entry("POST /api/v1/search-index/rebuild", ADMINISTRATORS),
          Map.entry("POST /api/v1/claims/match", DESK),
          Map.entry("GET /api/v1/claims/{slug}/matches", DESK),
          Map.entry("POST /api/v1/claims/{slug}/matches", WRITERS),
          Map.entry("GET /api/v1/corrections", EVERYBODY),
          Map.entry("POST /api/v1/claimreview/lint", EVERYBODY),
          Map.entry("GET /v1alpha1/claims:search", EVERYBODY),
          Map.entry("GET /feeds/verdicts.atom", EVERYBODY),
          Map.entry("GET /feeds/verdicts.json", EVERYBODY),
          Map.entry("GET /feeds/corrections.atom", EVERYBODY),
          Map.entry("GET /feeds/claimreview.json", EVERYBODY),
          Map.entry("GET /embed/v/{slug}", EVERYBODY),
          Map.entry("GET /oembed", EVERYBODY),
          Map.entry("GET /dumps/verdicts.ndjson", EVERYBODY),
          Map.entry("GET /dumps/verdicts.csv", EVERYBODY),
          Map.entry("GET /sitemap.xml", EVERYBODY),
          Map.entry("GET /sitemap-{number}.xml", EVERYBODY),
          Map.entry("GET /robots.txt", EVERYBODY),
          Map.entry("GET /api/v1/rating-scales", EVERYBODY),
          Map.entry("GET /api/v1/rating-scales/{key}", EVERYBODY),
          Map.entry("GET /api/v1/rating-scales/{key}/versions/{version}", EVERYBODY),
          Map.entry("PUT /api/v1/rating-scales/{key}", ADMINISTRATORS),
          Map.entry("POST /api/v1/session", EVERYBODY),
          Map.entry("GET /api/v1/session", STAFF),
          Map.entry("DELETE /api/v1/session", STAFF),
          Map.entry("POST /api/v1/session/password", STAFF),
          Map.entry("GET /api/v1/tokens", STAFF),
          Map.entry("POST /api/v1/tokens", STAFF),
          Map.entry("DELETE /api/v1/tokens/{id}", STAFF),
          Map.entry("GET /api/v1/accounts", DESK),
          Map.entry("GET /api/v1/accounts/{handle}", DESK),
          Map.entry("POST /api/v1/accounts", ADMINISTRATORS),
          Map.entry("PUT /api/v1/accounts/{handle}", ADMINISTRATORS),
          Map.entry("POST /api/v1/accounts/{handle}/password", "administrator"),
          Map.entry("GET /api/v1/accounts/{handle}/tokens", ADMINISTRATORS),
          Map.entry("DELETE /api/v1/accounts/{handle}/tokens/{id}", ADMINISTRATORS),
          Map.entry("GET /api/v1/sessions", STAFF),
          Map.entry("DELETE /api/v1/sessions/{id}", STAFF),
          Map.entry("GET /api/v1/webhooks", ADMINISTRATORS),
          Map.entry("POST /api/v1/webhooks", ADMINISTRATORS),
          Map.entry("GET /api/v1/webhooks/{id}", ADMINISTRATORS),
          Map.entry("PUT /api/v1/webhooks/{id}", ADMINISTRATORS),
          Map.entry("DELETE /api/v1/webhooks/{id}", ADMINISTRATORS),
          Map.entry("POST /api/v1/webhooks/{id}/secret", ADMINISTRATORS),
          Map.entry("POST /api/v1/webhooks/{id}/test", ADMINISTRATORS),
          Map.entry("GET /api/v1/webhooks/{id}/deliveries", ADMINISTRATORS),
          Map.entry("POST /api/v1/webhooks/{id}/deliveries/{delivery}/replay", ADMINISTRATORS),
          Map.entry("GET /api/v1/record", STAFF + " read administer"),
          Map.entry("GET /api/v1/record/verification", STAFF + " read administer"),
          Map.entry("GET /api/v1/export", DESK),
          Map.entry("GET /api/v1/claims", DESK),
          Map.entry("POST /api/v1/claims", WRITERS),
          Map.entry("GET /api/v1/claims/{slug}", DESK),
          Map.entry("PUT /api/v1/claims/{slug}", WRITERS),
          Map.entry("GET /api/v1/claims/{slug}/file", DESK),
          Map.entry("POST /api/v1/claims/{slug}/appearances", WRITERS),
          Map.entry("PUT /api/v1/claims/{slug}/appearances/{id}", WRITERS),
          Map.entry("DELETE /api/v1/claims/{slug}/appearances/{id}", WRITERS),
          Map.entry("POST /api/v1/claims/{slug}/evidence", WRITERS),
          Map.entry("PUT /api/v1/claims/{slug}/evidence/{id}", WRITERS),
          Map.entry("DELETE /api/v1/claims/{slug}/evidence/{id}", WRITERS),
          Map.entry("POST /api/v1/claims/{slug}/comments", WRITERS + " review"),
          Map.entry("DELETE /api/v1/claims/{slug}/comments/{id}", WRITERS + " review"),
          Map.entry("POST /api/v1/claims/{slug}/take-up", WRITERS),
          Map.entry("POST /api/v1/claims/{slug}/assign", EDITORS),
          Map.entry("POST /api/v1/claims/{slug}/unassign", EDITORS),
          Map.entry("POST /api/v1/claims/{slug}/decline", WRITERS),
          Map.entry("POST /api/v1/claims/{slug}/mark-duplicate", WRITERS),
          Map.entry("POST /api/v1/claims/{slug}/reopen", WRITERS),
          Map.entry("PUT /api/v1/claims/{slug}/verdict", WRITERS),
          Map.entry("POST /api/v1/claims/{slug}/submit", WRITERS),
          Map.entry("PUT /api/v1/claims/{slug}/review", EDITORS),
          Map.entry("PUT /api/v1/claims/{slug}/recheck", WRITERS),
          Map.entry("GET /api/v1/rechecks", DESK),
          Map.entry("POST /api/v1/claims/{slug}/request-changes", EDITORS),
          Map.entry("POST /api/v1/claims/{slug}/approve", EDITORS),
          Map.entry("POST /api/v1/claims/{slug}/publish", EDITORS),
          Map.entry("POST /api/v1/claims/{slug}/schedule", EDITORS),
          Map.entry("POST /api/v1/claims/{slug}/unschedule", EDITORS),
          Map.entry("POST /api/v1/claims/{slug}/ask-retraction", WRITERS),
          Map.entry("POST /api/v1/claims/{slug}/refuse-retraction", EDITORS),
          Map.entry("POST /api/v1/claims/{slug}/retract", EDITORS),
          Map.entry("GET /api/v1/claimants", DESK),
          Map.entry("GET /api/v1/claimants/{slug}", DESK),
          Map.entry("PUT /api/v1/claimants/{slug}", WRITERS),
          Map.entry("POST /api/v1/claimants/{slug}/merge", EDITORS),
          Map.entry("GET /api/v1/topics", DESK),
          Map.entry("GET /api/v1/topics/{slug}", DESK),
          Map.entry("PUT /api/v1/topics/{slug}", EDITORS),
          Map.entry("PATCH /api/v1/topics/{slug}", EDITORS),
          Map.entry("POST /api/v1/topics/{slug}/merge", EDITORS),
          Map.entry("POST /api/v1/intake", WRITERS),
          Map.entry("GET /api/v1/intake", DESK),
          Map.entry("GET /api/v1/intake/{id}", DESK),
          Map.entry("DELETE /api/v1/intake/{id}", WRITERS),
          Map.entry("GET /api/v1/intake/{id}/sentences", DESK),
          Map.entry("POST /api/v1/intake/{id}/sentences/{number}/keep", WRITERS),
          Map.entry("POST /api/v1/intake/{id}/sentences/{number}/dismiss", WRITERS),
          Map.entry("POST /api/v1/intake/{id}/sentences/{number}/claim", WRITERS),
          Map.entry("GET /api/v1/spotting-model", DESK),
          Map.entry("POST /api/v1/spotting-model", ADMINISTRATORS),
          Map.entry("PUT /api/v1/spotting-model", ADMINISTRATORS),
          Map.entry("GET /api/v1/sources", DESK),
          Map.entry("POST /api/v1/sources", WRITERS),
          Map.entry("GET /api/v1/sources/{id}", DESK),
          Map.entry("DELETE /api/v1/sources/{id}", WRITERS),
          Map.entry("PUT /api/v1/sources/{id}", WRITERS));

  @Test
  void everybody_may_do_what_the_table_says_and_nothing_else() {
    Map<String, Http> callers = callers();
    Map<String, Set<String>> mayReally = new TreeMap<>();
    for (Operation endpoint : signingOutLast()) {
      mayReally.put(
          endpoint.toString(),
          callers.entrySet().stream()
              .filter(caller -> may(endpoint, caller.getKey(), caller.getValue()))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet()));
    }
    Map<String, Set<String>> mayByTheTable = new TreeMap<>();
    ALLOWED.forEach((endpoint, who) -> mayByTheTable.put(endpoint, Set.of(who.split(" "))));
    // Whoever may replace the whole may change a part of it.
    mayReally.keySet().stream()
        .filter(endpoint -> endpoint.startsWith("PATCH "))
        .forEach(part -> mayByTheTable.put(part, mayByTheTable.get("PUT" + part.substring(5))));
    assertThat(mayReally).isEqualTo(mayByTheTable);
  }

  @Test
  void every_endpoint_says_who_may_use_it() {
    List<JavaMethod> endpoints =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.claimtracker")
                .stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();

    assertThat(endpoints)
        .filteredOn(
            endpoint -> !endpoint.getOwner().getPackageName().startsWith("org.claimtracker.web"))
        .hasSameSizeAs(Contract.of(reader).operations());
    assertThat(endpoints)
        .allSatisfy(
            endpoint -> {
              JavaClass resource = endpoint.getOwner();
              assertThat(
                      endpoint.isAnnotatedWith(PermissionsAllowed.class)
                          ^ (endpoint.isAnnotatedWith(PermitAll.class)
                              || resource.isAnnotatedWith(PermitAll.class)))
                  .as("%s", endpoint.getFullName())
                  .isTrue();
            });
  }

  private Map<String, Http> callers() {
    Map<String, Http> callers = new LinkedHashMap<>();
    callers.put("anonymous", reader);
    callers.put("checker", join("walking-checker", "FACT_CHECKER").http);
    callers.put("editor", join("walking-editor", "EDITOR").http);
    callers.put("administrator", join("walking-administrator", "ADMINISTRATOR").http);
    callers.put("read", token(secondEditor, "READ"));
    callers.put("write", token(secondEditor, "WRITE"));
    callers.put("review", token(secondEditor, "REVIEW_AND_PUBLISH"));
    callers.put("administer", token(administrator, "ADMINISTER"));
    return callers;
  }

  private Http token(Person of, String scope) {
    return reader.withToken(
        of.http
            .post(
                "/api/v1/tokens",
                "{\"label\": \"walk\", \"scopes\": [\"%s\"], \"days\": 1}".formatted(scope))
            .expect(201)
            .json()
            .path("token")
            .asText());
  }

  private List<Operation> signingOutLast() {
    return Contract.of(reader).operations().stream()
        .sorted(Comparator.comparing(operation -> operation.id().equals("signOut")))
        .toList();
  }

  /** Permissions are checked first, so the resources in the path need not exist. */
  private static boolean may(Operation endpoint, String name, Http caller) {
    int status =
        caller
            .send(
                endpoint.method(),
                endpoint
                    .path()
                    .replaceAll("\\{(id|version|number|delivery)}", "0")
                    .replaceAll("\\{\\w+}", "none"),
                endpoint.hasBody() ? "{}" : null)
            .status();
    if (Arrays.asList(401, 403).contains(status)) {
      assertThat(status)
          .as("%s by %s", endpoint, name)
          .isEqualTo(name.equals("anonymous") ? 401 : 403);
      return false;
    }
    return true;
  }
}
