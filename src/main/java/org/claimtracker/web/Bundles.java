package org.claimtracker.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The files of texts. A language without a file for an area has the English texts there. */
@ApplicationScoped
class Bundles {

  Properties read(String area, Locale language) {
    InputStream file = open(area, language);
    Properties read = new Properties();
    try (Reader text =
        new InputStreamReader(
            file == null ? open(area, Locale.ENGLISH) : file, StandardCharsets.UTF_8)) {
      read.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return read;
  }

  private static InputStream open(String area, Locale language) {
    return Thread.currentThread()
        .getContextClassLoader()
        .getResourceAsStream("words/%s_%s.properties".formatted(area, language.getLanguage()));
  }
}
