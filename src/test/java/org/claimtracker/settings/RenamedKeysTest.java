package org.claimtracker.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of version 0.1 keep their meaning, and the log says what they are called now. */
class RenamedKeysTest {

  private static final Logger LOGGER = Logger.getLogger(RenamedKeys.class.getName());

  private final List<String> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(new PatternFormatter("%p %s").format(ExtLogRecord.wrap(entry)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    LOGGER.removeHandler(handler);
  }

  @Test
  void an_old_key_is_read_and_the_log_names_the_new_one() {
    SmallRyeConfig config = config(file(260, Map.of("desk.policy.approvals", "2")));

    assertThat(config.getValue("claims.policy.approvals", int.class)).isEqualTo(2);
    config.getValue("claims.policy.approvals", int.class);
    assertThat(logged)
        .singleElement()
        .asString()
        .startsWith("WARN")
        .contains("desk.policy.approvals is now claims.policy.approvals");
  }

  @Test
  void an_old_key_outranks_the_value_that_ships_with_the_application() {
    SmallRyeConfig config =
        config(
            file(250, Map.of("claims.schedule.every", "5s")),
            file(260, Map.of("desk.schedule.every", "7s")));

    assertThat(config.getValue("claims.schedule.every", String.class)).isEqualTo("7s");
  }

  @Test
  void old_names_of_environment_variables_are_read() {
    SmallRyeConfig config =
        config(
            new EnvConfigSource(
                Map.of("DESK_POLICY_RULES_FOUR_EYES", "false", "DESK_POLICY_OVERDUE_LOGGED", "P9D"),
                300));

    assertThat(config.getValue("claims.policy.rules.four-eyes", boolean.class)).isFalse();
    assertThat(config.getValue("claims.policy.overdue.logged", String.class)).isEqualTo("P9D");
    assertThat(logged).hasSize(2);
  }

  @Test
  void the_new_key_counts_where_both_are_given() {
    SmallRyeConfig config =
        config(
            file(260, Map.of("desk.policy.approvals", "2", "claims.policy.approvals", "3")),
            file(255, Map.of("desk.policy.independent-sources", "4")),
            file(300, Map.of("claims.policy.independent-sources", "5")));

    assertThat(config.getValue("claims.policy.approvals", int.class)).isEqualTo(3);
    assertThat(config.getValue("claims.policy.independent-sources", int.class)).isEqualTo(5);
    assertThat(logged).isEmpty();
  }

  private static SmallRyeConfig config(ConfigSource... sources) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredInterceptors()
        .withSources(sources)
        .withDefaultValue("claims.policy.approvals", "1")
        .withDefaultValue("claims.policy.independent-sources", "1")
        .build();
  }

  private static ConfigSource file(int ordinal, Map<String, String> entries) {
    return new PropertiesConfigSource(entries, "config of rank " + ordinal, ordinal);
  }
}
