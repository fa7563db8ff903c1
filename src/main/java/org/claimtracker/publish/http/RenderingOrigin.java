package org.claimtracker.publish.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.claimtracker.common.Sha256;
import org.eclipse.microprofile.config.Config;

/** What a rendered answer depends on beside the record: the build and the configuration. */
@ApplicationScoped
class RenderingOrigin {

  private final String text;

  RenderingOrigin(Config config) {
    String settings =
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
            .filter(RenderingOrigin::isOurs)
            .sorted()
            .map(name -> name + "=" + config.getOptionalValue(name, String.class).orElse(""))
            .collect(Collectors.joining("\n"));
    this.text = Sha256.of(build() + settings);
  }

  /** As written in a file, and as in the environment. */
  private static boolean isOurs(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("claims")
        && !name.toLowerCase(Locale.ROOT).contains("password");
  }

  /** What cannot be told is another build each time. */
  private static String build() {
    try {
      CodeSource source = RenderingOrigin.class.getProtectionDomain().getCodeSource();
      Path code = Path.of(source.getLocation().toURI());
      return code + " " + Files.getLastModifiedTime(code) + " " + Files.size(code) + "\n";
    } catch (IOException | URISyntaxException | RuntimeException unknown) {
      return UUID.randomUUID().toString();
    }
  }

  String text() {
    return text;
  }
}
