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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks the permissions of every page and form with every role. */
@QuarkusTest
@Tag("any-database")
class PagePermissionTest extends Desk {

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
    PagePermissions.ALLOWED.forEach((page, who) -> byTheTable.put(page, Set.of(who.split(" "))));

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
