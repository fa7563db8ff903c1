package org.claimtracker.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The files of texts. */
@ApplicationScoped
class Bundles {

  Properties read(String area, Locale language) {
    String file = "words/%s_%s.properties".formatted(area, language.getLanguage());
    Properties read = new Properties();
    try (Reader text =
        new InputStreamReader(
            Thread.currentThread().getContextClassLoader().getResourceAsStream(file),
            StandardCharsets.UTF_8)) {
      read.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return read;
  }
}
