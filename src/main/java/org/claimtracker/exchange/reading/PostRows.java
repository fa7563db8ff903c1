package org.claimtracker.exchange.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.claimtracker.exchange.reading.format.CountedBytes;
import org.claimtracker.exchange.reading.format.Json;
import org.claimtracker.exchange.reading.format.JsonLdTerms;
import org.claimtracker.exchange.reading.format.Skipped;

/** The rows of a WordPress export: the ClaimReviews in its posts and in their fields. */
final class PostRows extends FileRows {

  private static final int MAX_DEPTH = 100;

  /** Of a tag or a part of a text, in bytes. */
  private static final long MAX_EVENT = 8 << 20;

  /** Parts of a post, by their local names, that are read. */
  private static final Set<String> READ =
      Set.of("title", "encoded", "post_id", "status", "meta_value");

  private final XMLStreamReader xml;
  private final Deque<RawReview> ready = new ArrayDeque<>();
  private long line;
  private int depth;
  private boolean ended;

  PostRows(Path file) throws IOException {
    super(file, 0, MAX_EVENT);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      xml = factory.createXMLStreamReader(bytes);
    } catch (XMLStreamException broken) {
      bytes.close();
      throw new IOException(broken);
    }
  }

  @Override
  public RawReview next() throws IOException {
    while (ready.isEmpty() && !ended) {
      try {
        if (!xml.hasNext()) {
          ended = true;
        } else if (step() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("item")) {
          post();
        }
      } catch (XMLStreamException | CountedBytes.TooMany broken) {
        ended = true;
        line = xml.getLocation().getLineNumber();
        ready.add(RawReview.broken(place(line, null), RowRefusal.NOT_XML));
      }
    }
    return ready.poll();
  }

  private int step() throws XMLStreamException, CountedBytes.TooMany {
    int event = xml.next();
    bytes.nextPiece();
    if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    if (depth > MAX_DEPTH) {
      throw new XMLStreamException("too deep");
    }
    return event;
  }

  private void post() throws XMLStreamException, CountedBytes.TooMany {
    int outside = depth - 1;
    line = xml.getLocation().getLineNumber();
    Map<String, String> parts = new HashMap<>();
    PieceRows pieces = new PieceRows(skipped);
    while (depth > outside) {
      if (step() == XMLStreamConstants.START_ELEMENT && READ.contains(xml.getLocalName())) {
        String name = xml.getLocalName();
        boolean isExcerpt =
            xml.getNamespaceURI() != null && xml.getNamespaceURI().contains("excerpt");
        String text = text();
        if (name.equals("encoded") && !isExcerpt) {
          pieces.addPage(text, false);
        } else if (name.equals("meta_value")) {
          field(text, pieces);
        } else {
          parts.putIfAbsent(name, text.strip());
        }
      }
    }
    take(parts, pieces);
  }

  private static void field(String text, PieceRows pieces) {
    if (!text.contains(JsonLdTerms.REVIEW)) {
      return;
    }
    if (text.contains("<script")) {
      pieces.addPage(text, false);
    } else {
      pieces.add(text, null, null);
    }
  }

  private void take(Map<String, String> parts, PieceRows pieces) {
    String id = parts.getOrDefault("post_id", "");
    Long post = id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
    long before = rows();
    for (RawReview row : pieces.rows((piece, inPiece) -> place(line, post))) {
      row.published = parts.getOrDefault("status", "publish").equals("publish");
      row.title = row.title == null ? parts.get("title") : row.title;
      ready.add(row);
    }
    if (rows() == before) {
      skipped.count(Skipped.OTHER_POST);
    }
  }

  /** The text of an element, whose end it passes. */
  private String text() throws XMLStreamException, CountedBytes.TooMany {
    int outside = depth - 1;
    StringBuilder text = new StringBuilder();
    while (depth > outside) {
      int event = step();
      boolean words =
          event == XMLStreamConstants.CHARACTERS
              || event == XMLStreamConstants.CDATA
              || event == XMLStreamConstants.SPACE;
      if (words && text.length() + xml.getTextLength() > Json.MAX_PIECE) {
        throw new CountedBytes.TooMany();
      }
      if (words) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
    return text.toString();
  }
}
