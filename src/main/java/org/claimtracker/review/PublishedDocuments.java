package org.claimtracker.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.claimtracker.common.Problems;
import org.claimtracker.verdict.PublishedVerdict;

/** Published verdicts as the JSON documents that are kept of them. */
@ApplicationScoped
public class PublishedDocuments {

  /** What the database's column holds. */
  static final int MAX_CHARACTERS = 1_000_000;

  private final ObjectMapper json;

  PublishedDocuments(ObjectMapper json) {
    this.json = json;
  }

  public PublishedVerdict read(Publication publication) {
    return read(publication.document);
  }

  public PublishedVerdict read(String document) {
    try {
      return json.readValue(document, PublishedVerdict.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A published document cannot be read", unreadable);
    }
  }

  String write(PublishedVerdict verdict) {
    try {
      String document = json.writeValueAsString(verdict);
      if (document.length() > MAX_CHARACTERS) {
        throw Problems.invalid(
            "evidence", "The verdict with all that it cites is too long; cite less of it.");
      }
      return document;
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("The verdict cannot be written", unwritable);
    }
  }
}
