package org.claimtracker.settings;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.nio.file.Path;

/**
 * Makes {@code claims.data} absolute: H2 refuses a relative path that does not begin with a dot.
 */
@Priority(Priorities.LIBRARY + 250)
public final class DataDirectory implements ConfigSourceInterceptor {

  private static final long serialVersionUID = 1;
  private static final String KEY = "claims.data";
  private static final String HOME = "~/";

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    boolean isPath = value != null && value.getValue() != null && !value.getValue().contains("${");
    return isPath && name.equals(KEY) ? value.withValue(absolute(value.getValue())) : value;
  }

  private static String absolute(String directory) {
    Path path =
        directory.startsWith(HOME)
            ? Path.of(System.getProperty("user.home"), directory.substring(HOME.length()))
            : Path.of(directory);
    return path.toAbsolutePath().normalize().toString();
  }
}
