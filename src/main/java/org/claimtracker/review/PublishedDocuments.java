package org.claimtracker.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * Reads and writes the JSON document that is stored of each published verdict, and vetoes the
 * publication of one that its column cannot hold.
 */
@ApplicationScoped
public class PublishedDocuments implements MoveCheck {

  /** The width of the database column. */
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

  /** Imports are no moves, so nobody asked the checks for them: they are refused here. */
  String write(PublishedVerdict verdict) {
    String document = toJson(verdict);
    if (document.length() > MAX_CHARACTERS) {
      throw Problems.invalid("evidence", ReviewError.VERDICT_TOO_LONG);
    }
    return document;
  }

  @Override
  public String title() {
    return "document-length";
  }

  @Override
  public Optional<Message> reasonAgainst(PublishedVerdict verdict) {
    return toJson(verdict).length() > MAX_CHARACTERS
        ? Optional.of(ReviewError.VERDICT_TOO_LONG.with())
        : Optional.empty();
  }

  /** The verdict as readers get it. */
  public String toJson(PublishedVerdict verdict) {
    try {
      return json.writeValueAsString(verdict);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("The verdict cannot be written", unwritable);
    }
  }
}
