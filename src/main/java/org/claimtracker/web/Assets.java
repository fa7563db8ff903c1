package org.claimtracker.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimtracker.common.Sha256;

/**
 * Addresses of stylesheets, scripts and images. Each contains a hash of the content, so that
 * browsers can cache it forever and still get a new version at once.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** The address of a file in {@code META-INF/resources}. */
  public String at(String path) {
    return addresses.computeIfAbsent(path, file -> file + "?v=" + digest(file));
  }

  private static String digest(String path) {
    try (InputStream content =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("META-INF/resources" + path)) {
      if (content == null) {
        throw new IllegalArgumentException("There is no file " + path);
      }
      return Sha256.prefixOf(content.readAllBytes(), 64);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
