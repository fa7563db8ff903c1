package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.StrictDesk;
import org.claimtracker.verdict.external.Checks;
import org.claimtracker.verdict.external.ExternalChecks;
import org.junit.jupiter.api.Test;

/** A desk that keeps the checks of other publishers to itself. */
@QuarkusTest
@TestProfile(StrictDesk.class)
class ExternalChecksHiddenTest extends Desk {

  @Inject ExternalChecks checks;

  @Test
  void readers_find_none_of_them_and_staff_do() {
    String claim = "Utrecht rented 60 windmills to the moon";
    checks.take(Checks.IMPORT, null, List.of(Checks.of(claim)));
    String asked = "{\"text\": \"" + claim + "\"}";

    JsonNode readers = reader.post("/api/v1/match", asked).expect(200).json();

    assertThat(readers.has("matches")).isTrue();
    assertThat(readers.has("elsewhere")).isFalse();
    assertThat(reader.get("/search?q=Utrecht+windmills", "Accept", "text/html").text())
        .doesNotContain(Checks.HARBOUR);
    assertThat(reader.get("/search?q=" + claim.replace(' ', '+'), "Accept", "text/html").text())
        .doesNotContain(Checks.HARBOUR);
    reader.get("/api/v1/published/external-checks").expect(404);
    assertThat(editor.http.post("/api/v1/claims/match", asked).json().path("elsewhere")).hasSize(1);
    assertThat(editor.http.get("/api/v1/external-checks?q=windmills").values("items", "key"))
        .hasSize(1);
  }
}
