package org.claimtracker.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.claimtracker.account.secret.CommonPasswords;
import org.claimtracker.account.secret.Passwords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps an attack on sign-in from the people of the desk and from the readers. */
class SignInLimitsTest {

  private static AccountConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(AccountConfig.class)
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build()
        .getConfigMapping(AccountConfig.class);
  }

  @Test
  void one_address_cannot_try_ever_new_handles() {
    SignInThrottle throttle = new SignInThrottle(config(Map.of()));
    for (int n = 0; n < 20; n++) {
      throttle.attempt("made-up-" + n, "203.0.113.1");
    }

    assertThatThrownBy(() -> throttle.attempt("made-up-20", "203.0.113.1"))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            refused -> {
              assertThat(refused.getStatusCode()).isEqualTo(429);
              assertThat(refused.getHeaders()).containsKey("Retry-After");
            });
    throttle.attempt("made-up-20", "203.0.113.2");
  }

  @Test
  void right_passwords_are_not_counted() {
    SignInThrottle throttle = new SignInThrottle(config(Map.of()));
    for (int n = 0; n < 200; n++) {
      throttle.attempt("diligent", "203.0.113.1");
      throttle.succeeded("diligent", "203.0.113.1");
    }
  }

  @Test
  void guesses_from_everywhere_keep_no_known_browser_out() {
    SignInThrottle throttle = new SignInThrottle(config(Map.of()));
    for (int n = 0; n < 100; n++) {
      throttle.attempt("owner", "203.0.113." + n);
    }
    assertThatThrownBy(() -> throttle.attempt("owner", "198.51.100.1"))
        .isInstanceOf(HttpProblem.class);

    throttle.attemptOfKnown("a browser of the owner");
    for (int n = 1; n < 5; n++) {
      throttle.attemptOfKnown("a browser of the owner");
    }
    assertThatThrownBy(() -> throttle.attemptOfKnown("a browser of the owner"))
        .as("nor may a stolen cookie guess for ever")
        .isInstanceOf(HttpProblem.class);
  }

  @Test
  void strangers_beyond_the_queue_are_refused_and_the_known_are_served() {
    PasswordHashing hashing =
        new PasswordHashing(
            config(
                Map.of("claims.account.hashing-queue", "2", "claims.account.bcrypt-cost", "10")));
    String hash = Passwords.hash("right", 10);
    List<CompletableFuture<Integer>> attack = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      attack.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  hashing.matches("wrong", hash, false);
                  return 401;
                } catch (HttpProblem full) {
                  assertThat(full.getHeaders()).containsKey("Retry-After");
                  return full.getStatusCode();
                }
              },
              work -> new Thread(work).start()));
    }

    assertThat(hashing.matches("right", hash, true)).isTrue();
    assertThat(attack.stream().map(CompletableFuture::join)).contains(401, 503).hasSize(30);
    hashing.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
    "2001:db8:1:2::99, 20010db800010002/64",
    "2001:db8:1:3::1, 20010db800010003/64",
    "not an address, not an address"
  })
  void an_ipv6_client_counts_as_its_network(String address, String counted) {
    assertThat(ClientAddresses.networkOf(address)).isEqualTo(counted);
  }

  @Test
  void forwarding_from_everybody_is_no_start() {
    assertThatThrownBy(() -> ClientAddresses.check(true, ""))
        .hasMessageContaining("claims.http.trusted-proxies");
    assertThatCode(() -> ClientAddresses.check(false, "")).doesNotThrowAnyException();
    assertThatCode(() -> ClientAddresses.check(true, "10.0.0.1")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password2026!",
        "passwordpassword",
        "qwertyuiop12",
        "123456789012",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "correct horse battery staple",
        "WelcomeWelcome1",
        "the-owner-2026",
        "ПарольПароль1",
        "iloveyou1234"
      })
  void passwords_that_are_guessed_first_are_refused(String password) {
    assertThat(CommonPasswords.contain(password, "the-owner")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a new password",
        "a phrase that only I would say",
        "gU3k-2mVq-9xLt",
        "сім вітрів над степом",
        "the editor of the tests"
      })
  void other_passwords_are_taken(String password) {
    assertThat(CommonPasswords.contain(password, "the-owner")).isFalse();
  }
}
