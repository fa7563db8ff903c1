package org.claimtracker.exchange.reading.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimtracker.exchange.reading.text.HashedRows;

/**
 * The nodes of a document of any size that others refer to. Where they stand is found out in one
 * pass when the first of them is asked for; a node is read when it is needed.
 */
public final class IndexedReferences implements References {

  private static final int MIN_NODE = 1 << 10;
  private static final int MAX_NODE = 1 << 18;
  private static final int MORE = 16;
  private static final int MAX_KEPT = 200;

  private final Path file;
  private final int begin;
  private final JsonLdTerms terms;
  private HashedRows offsets;

  private final Map<String, JsonNode> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) {
          return size() > MAX_KEPT;
        }
      };

  public IndexedReferences(Path file, int begin, JsonLdTerms terms) {
    this.file = file;
    this.begin = begin;
    this.terms = terms;
  }

  @Override
  public JsonNode find(String id) {
    JsonNode known = kept.get(id);
    if (known != null) {
      return known;
    }
    try {
      if (offsets == null) {
        offsets = index();
      }
      long offset = offsets.get(id);
      JsonNode node = offset == HashedRows.NONE ? null : read(offset);
      if (node != null) {
        kept.put(id, node);
      }
      return node;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads a little, and more where that is not the whole node. */
  private JsonNode read(long offset) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      for (int size = MIN_NODE; size <= MAX_NODE; size *= MORE) {
        JsonNode node = Json.first(Json.piece(channel, offset, size));
        if (node != null) {
          return node;
        }
      }
    }
    return null;
  }

  /** An object on the way: its name, and whether it says anything else. */
  private static final class Named {
    private final long offset;
    private String id;
    private boolean says;

    Named(long offset) {
      this.offset = offset;
    }
  }

  private HashedRows index() throws IOException {
    HashedRows found = new HashedRows();
    Deque<Named> open = new ArrayDeque<>();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      bytes.skipNBytes(begin);
      JsonParser tokens = Json.parser(bytes);
      for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new Named(tokens.currentTokenLocation().getByteOffset() + begin));
        } else if (token == JsonToken.END_OBJECT) {
          Named ended = open.pop();
          if (ended.id != null && ended.says) {
            found.putIfAbsent(ended.id, ended.offset);
          }
        } else if (token == JsonToken.FIELD_NAME) {
          String name = terms.plain(tokens.currentName());
          if (!name.equals(JsonLdTerms.ID)) {
            open.peek().says |= !name.equals(JsonLdTerms.TYPE);
          } else if (tokens.nextToken() == JsonToken.VALUE_STRING) {
            open.peek().id = tokens.getText();
          } else {
            tokens.skipChildren();
          }
        }
      }
    } catch (JsonProcessingException broken) {
      // What comes before can be referred to; the rows end here too.
    }
    return found;
  }
}
