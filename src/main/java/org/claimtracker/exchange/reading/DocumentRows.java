package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.claimtracker.exchange.reading.format.IndexedReferences;
import org.claimtracker.exchange.reading.format.Json;
import org.claimtracker.exchange.reading.format.JsonFrame;
import org.claimtracker.exchange.reading.format.JsonLdTerms;
import org.claimtracker.exchange.reading.format.References;

/**
 * The rows of a JSON document of any size: it goes through the tokens, remembers where each object
 * begins, and reads into memory only those that are reviews.
 */
final class DocumentRows extends FileRows {

  private static final int MAX_CONTEXT = 1 << 16;

  private final FileChannel pieces;
  private final JsonParser tokens;
  private final long begin;
  private final JsonLdTerms terms = new JsonLdTerms();
  private final References references;
  private final Deque<JsonFrame> frames = new ArrayDeque<>();
  private final Deque<RawReview> ready = new ArrayDeque<>();
  private int openReviews;
  private boolean part;
  private boolean ended;

  /**
   * @param file in UTF-8
   * @param begin after its byte order mark
   */
  DocumentRows(Path file, int begin) throws IOException {
    super(file, begin);
    this.begin = begin;
    pieces = FileChannel.open(file);
    tokens = Json.parser(bytes);
    references = new IndexedReferences(file, begin, terms);
  }

  @Override
  public RawReview next() throws IOException {
    while (ready.isEmpty() && !ended) {
      try {
        step();
      } catch (JsonProcessingException broken) {
        ended = true;
        ready.add(RawReview.broken(place(line(), null), RowRefusal.NOT_JSON));
      }
    }
    return ready.poll();
  }

  private void step() throws IOException {
    JsonToken token = tokens.nextToken();
    if (token == null) {
      ended = true;
      return;
    }
    JsonFrame parent = frames.peek();
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        if (parent != null) {
          parent.members++;
        }
        frames.push(
            new JsonFrame(parent, token == JsonToken.START_OBJECT, offset(), line(), rows()));
      }
      case END_OBJECT, END_ARRAY -> end(frames.pop());
      case FIELD_NAME -> field(parent);
      default -> value(parent, token);
    }
  }

  private void field(JsonFrame object) throws IOException {
    object.field = terms.plain(tokens.currentName());
    if (object.field.equals(JsonLdTerms.CONTEXT)) {
      tokens.nextToken();
      long from = offset();
      tokens.skipChildren();
      long to = tokens.currentLocation().getByteOffset() + begin;
      JsonNode context = to - from > MAX_CONTEXT ? null : read(from, to);
      if (context != null) {
        terms.learn(context);
      }
    } else if (object.field.equals("nextPageToken") && frames.size() == 1) {
      part = true;
    }
  }

  private void value(JsonFrame parent, JsonToken token) throws IOException {
    if (parent == null) {
      return;
    }
    parent.members++;
    if (token == JsonToken.VALUE_NULL) {
      parent.countNull(skipped);
    } else if (token == JsonToken.VALUE_STRING) {
      JsonFrame typed = parent.typedBy();
      if (typed != null && !typed.review && terms.isReview(tokens.getText())) {
        typed.review = true;
        openReviews++;
      }
      parent.countText(skipped);
    }
  }

  private void end(JsonFrame frame) throws IOException {
    if (frame.review) {
      openReviews--;
    }
    JsonFrame parent = frames.peek();
    if (openReviews == 0) {
      boolean claim = frame.isArray() && parent != null && parent.isField(SearchedClaim.REVIEWS);
      if (claim) {
        parent.claim = true;
      }
      if (frame.review || frame.claim) {
        take(frame);
      }
    }
    frame.count(skipped, rows());
  }

  private void take(JsonFrame frame) throws IOException {
    long to = tokens.currentLocation().getByteOffset() + begin;
    if (to - frame.from > Json.MAX_PIECE) {
      ready.add(RawReview.broken(place(frame.line, null), RowRefusal.TOO_LARGE));
      return;
    }
    JsonNode node = read(frame.from, to);
    List<RawReview> found = new JsonRows(terms, references, () -> place(frame.line, null)).in(node);
    ready.addAll(found);
  }

  private JsonNode read(long from, long to) throws IOException {
    return Json.read(Json.piece(pieces, from, (int) (to - from)));
  }

  private long offset() {
    return tokens.currentTokenLocation().getByteOffset() + begin;
  }

  private long line() {
    return tokens.currentTokenLocation().getLineNr();
  }

  @Override
  public boolean isPart() {
    return part;
  }

  @Override
  public void close() throws IOException {
    try {
      tokens.close();
    } finally {
      super.close();
      pieces.close();
    }
  }
}
