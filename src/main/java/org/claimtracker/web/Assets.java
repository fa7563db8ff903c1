package org.claimtracker.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of stylesheets, scripts and pictures. They name the content, so that a browser keeps
 * what it has for good, and takes the new one at once when it changed.
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
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
