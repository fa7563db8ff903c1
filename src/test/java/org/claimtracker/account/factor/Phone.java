package org.claimtracker.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.claimtracker.account.secret.OneTimeCodes;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.TestClock;

/** A phone that computes the codes of an account. */
record Phone(String secret, List<String> recoveryCodes) {

  static final String FACTOR = "/api/v1/second-factor";

  /** Sets up the second factor of whoever is signed in. */
  static Phone of(Http http) {
    String secret = http.post(FACTOR, null).expect(200).json().path("secret").asText();
    Answer confirmed =
        http.post(FACTOR + "/confirmation", "{\"code\": \"%s\"}".formatted(codeOf(secret, 0)))
            .expect(200);
    List<String> codes = new ArrayList<>();
    confirmed.json().path("codes").forEach(code -> codes.add(code.asText()));
    assertThat(codes).hasSize(10);
    return new Phone(secret, codes);
  }

  static String codeOf(String secret, int seconds) {
    return OneTimeCodes.at(secret, TestClock.now().plusSeconds(seconds));
  }

  /** A code that was not used to set it up. */
  String nextCode() {
    return codeOf(secret, 30);
  }

  static String login(String handle, String code) {
    return Http.JSON
        .createObjectNode()
        .put("handle", handle)
        .put("password", Http.chosenBy(handle))
        .put("code", code)
        .toString();
  }
}
