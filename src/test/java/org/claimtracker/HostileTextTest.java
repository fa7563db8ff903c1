package org.claimtracker;

import static org.claimtracker.testsupport.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are short enough and yet more than what shows them can take. */
@QuarkusTest
class HostileTextTest extends Desk {

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. ", "> - "})
  void text_that_is_nested_too_deeply_is_refused_by_name(String mark) {
    String text = "{\"explanation\": \"" + mark.repeat(5_000) + "x\"}";

    refused(
        checker.http.put("/api/v1/claims/x/verdict", Person.whole(text), "If-Match", "*"),
        422,
        "explanation");
  }
}
