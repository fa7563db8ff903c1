package org.claimtracker.publish.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.review.Publication;

/**
 * Pages of verdicts made of the documents that are ready to be sent one by one: only those that are
 * not are read from the database.
 */
@ApplicationScoped
class JoinedDocuments {

  private static final byte[] ITEMS = "{\"items\":[".getBytes(StandardCharsets.UTF_8);

  private final ResponseCache cache;
  private final PublishedVerdicts published;
  private final ObjectMapper json;

  JoinedDocuments(ResponseCache cache, PublishedVerdicts published, ObjectMapper json) {
    this.cache = cache;
    this.published = published;
    this.json = json;
  }

  RenderedResponse page(VerdictFinder.Slugs page) {
    List<byte[]> documents = documents(page.slugs());
    byte[] frame = frame(page);
    ByteArrayOutputStream joined =
        new ByteArrayOutputStream(
            frame.length + documents.stream().mapToInt(each -> each.length + 1).sum());
    joined.write(frame, 0, ITEMS.length);
    for (int n = 0; n < documents.size(); n++) {
      if (n > 0) {
        joined.write(',');
      }
      joined.writeBytes(documents.get(n));
    }
    joined.write(frame, ITEMS.length, frame.length - ITEMS.length);
    return RenderedResponse.of(joined.toByteArray(), MediaType.APPLICATION_JSON, null);
  }

  /** The page without its items, which stand first in it. */
  private byte[] frame(VerdictFinder.Slugs page) {
    try {
      return json.writeValueAsBytes(FoundPage.of(List.of(), page.nextCursor(), page.found(), null));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A page cannot be written", unwritable);
    }
  }

  /** In the order of the slugs, without those that were retracted in the meantime. */
  private List<byte[]> documents(List<String> slugs) {
    Map<String, byte[]> bySlug = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String slug : slugs) {
      RenderedResponse ready = cache.rendered(Prerendering.keyOf(slug));
      if (ready == null) {
        missing.add(slug);
      } else {
        bySlug.put(slug, ready.plain());
      }
    }
    List<Publication> rows = Publication.standing(missing);
    List<String> read = published.documents(rows);
    for (int n = 0; n < rows.size(); n++) {
      bySlug.put(rows.get(n).claim.slug, read.get(n).getBytes(StandardCharsets.UTF_8));
    }
    return slugs.stream().filter(bySlug::containsKey).map(bySlug::get).toList();
  }
}
