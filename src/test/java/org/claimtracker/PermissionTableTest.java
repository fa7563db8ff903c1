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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may do what, tested for every endpoint and every role. */
@QuarkusTest
@Tag("any-database")
class PermissionTableTest extends Desk {
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
    PermissionTable.ALLOWED.forEach(
        (endpoint, who) -> mayByTheTable.put(endpoint, Set.of(who.split(" "))));
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
