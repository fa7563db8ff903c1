package org.claimtracker.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import java.util.Set;
import org.claimtracker.account.AccountConfig.SecondFactorFor;
import org.claimtracker.account.Role;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** A desk whose administrators need a second factor. */
class NeededFactorIT {

  @Test
  void whoever_needs_one_and_has_none_can_do_nothing_but_set_it_up() {
    try (PackagedApplication application = new PackagedApplication("second-factor")) {
      application.set("CLAIMS_ACCOUNT_SECOND_FACTOR", "administrators");
      Http reader = application.start().reader();
      Person editor =
          new Person("editor", reader.signedIn("editor", PackagedApplication.EDITORS_PASSWORD));

      assertThat(refused(editor.http.get("/api/v1/session"), 403).json().path("code").asText())
          .isEqualTo("second-factor-required");
      refused(editor.http.delete(Phone.FACTOR), 403);
      Answer led = editor.browser().get("/desk/claims", "Accept", "text/html");
      assertThat(led.expect(303).header("Location")).endsWith("/desk/me/second-factor");
      assertThat(editor.browser().get("/desk/me/second-factor", "Accept", "text/html").text())
          .contains("Your role needs a second factor");

      Phone.of(editor.http);

      editor.http.get("/api/v1/session").expect(200);
      Person checker = editor.brings("needs-none", "FACT_CHECKER", reader);
      checker.http.get("/api/v1/session").expect(200);
      editor.http.delete(Phone.FACTOR).expect(204);
      refused(editor.http.get("/api/v1/session"), 403);
    }
  }

  @Test
  void each_policy_includes_the_roles_that_it_names() {
    for (Role role : Role.values()) {
      assertThat(SecondFactorFor.NONE.includes(Set.of(role))).isFalse();
      assertThat(SecondFactorFor.ALL.includes(Set.of(role))).isTrue();
      assertThat(SecondFactorFor.EDITORS.includes(Set.of(role)))
          .isEqualTo(role != Role.FACT_CHECKER);
      assertThat(SecondFactorFor.ADMINISTRATORS.includes(Set.of(role)))
          .isEqualTo(role == Role.ADMINISTRATOR);
    }
  }
}
