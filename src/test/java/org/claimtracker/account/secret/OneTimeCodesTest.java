package org.claimtracker.account.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by RFC 6238, whose appendix B gives these, with eight digits. */
class OneTimeCodesTest {

  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
  void codes_are_those_of_the_standard(long second, String code) {
    assertThat(OneTimeCodes.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
  void a_clock_may_be_half_a_minute_off(long off, boolean taken) {
    Instant now = Instant.ofEpochSecond(1_111_111_109);
    String code = OneTimeCodes.at(SECRET, now.plusSeconds(off));

    assertThat(OneTimeCodes.stepOf(SECRET, code, now, 0).isPresent()).isEqualTo(taken);
  }

  @Test
  void a_code_of_a_used_step_and_one_before_it_are_wrong() {
    Instant now = Instant.ofEpochSecond(1_111_111_109);
    long step = OneTimeCodes.stepOf(SECRET, OneTimeCodes.at(SECRET, now), now, 0).getAsLong();

    assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.at(SECRET, now), now, step)).isEmpty();
    assertThat(
            OneTimeCodes.stepOf(SECRET, OneTimeCodes.at(SECRET, now.minusSeconds(30)), now, step))
        .isEmpty();
    assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.at(SECRET, now.plusSeconds(30)), now, step))
        .hasValue(step + 1);
  }

  @Test
  void an_address_has_what_a_phone_needs() {
    assertThat(OneTimeCodes.address("a.checker", SECRET))
        .isEqualTo(
            "otpauth://totp/Claim%20Tracker:a.checker?secret="
                + SECRET
                + "&issuer=Claim%20Tracker");
    assertThat(OneTimeCodes.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(SECRET);
  }

  @Test
  void a_recovery_code_is_known_however_it_is_typed() {
    String code = RecoveryCodes.random().get(0);

    assertThat(RecoveryCodes.random()).hasSize(10).doesNotContain(code);
    assertThat(code).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}");
    assertThat(RecoveryCodes.hashOf(" " + code.toUpperCase(Locale.ROOT).replace("-", "")))
        .isEqualTo(RecoveryCodes.hashOf(code));
  }
}
