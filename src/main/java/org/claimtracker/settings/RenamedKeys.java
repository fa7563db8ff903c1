package org.claimtracker.settings;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Configuration keys of version 0.1 that have another name today. They are still read, from every
 * source, and a warning names the new key. Where one source has both, the new key counts.
 */
public final class RenamedKeys implements ConfigSourceInterceptor {

  private static final long serialVersionUID = 1;

  private static final Logger LOG = Logger.getLogger(RenamedKeys.class);

  /** The old prefix of each new one. */
  private static final Map<String, String> OLD_PREFIXES =
      Map.of("claims.policy.", "desk.policy.", "claims.schedule.", "desk.schedule.");

  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    for (Map.Entry<String, String> renamed : OLD_PREFIXES.entrySet()) {
      if (name.startsWith(renamed.getKey())) {
        String oldName = renamed.getValue() + name.substring(renamed.getKey().length());
        ConfigValue old = context.proceed(oldName);
        // A default is a value too, of a source of low rank: an old key that is set outranks it.
        if (old != null
            && (value == null || old.getConfigSourceOrdinal() > value.getConfigSourceOrdinal())) {
          if (reported.add(oldName)) {
            LOG.warnf(
                "The configuration key %s is now %s. The old one is still read, but will not be in"
                    + " a later version.",
                oldName, name);
          }
          return old.withName(name);
        }
      }
    }
    return value;
  }
}
