package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.claimtracker.exchange.reading.FileForm.Kind;
import org.claimtracker.exchange.reading.UnreadableFile.Reason;
import org.claimtracker.exchange.reading.format.Encoding;
import org.claimtracker.exchange.reading.format.Json;
import org.claimtracker.exchange.reading.format.TableShape;

/** Finds out what a file is by how it begins. */
final class FormDetection {

  private static final int SAMPLE = 1 << 18;

  /** Of a line that shows whether each line is a value of its own. */
  private static final int LINE_SAMPLE = 1 << 20;

  private static final Pattern LINES = Pattern.compile("(?i).*\\.(ndjson|jsonl|jsonlines|ldjson)");
  private static final Pattern XML = Pattern.compile("(?s)\\s*<(\\?xml|rss)\\b.*");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|script|meta|div|p|title|article)\\b.*");

  /** A text may have this many characters for each control that strayed into it. */
  private static final long CHARACTERS_FOR_A_CONTROL = 100;

  /** How the files begin that are archives, compressed or documents of other programs. */
  private static final List<String> PACKED =
      List.of(
          "PK\u0003\u0004",
          "PK\u0005\u0006",
          "\u001f\u008b",
          "BZh",
          "7z\u00bc\u00af",
          "\u00fd7zXZ",
          "Rar!",
          "\u0028\u00b5\u002f\u00fd");

  private final Path file;
  private final String name;
  private final byte[] head;

  private FormDetection(Path file, String name, byte[] head) {
    this.file = file;
    this.name = name;
    this.head = head;
  }

  /**
   * A form with what reading needs to know.
   *
   * @param shape of a table; else null
   */
  record Found(FileForm form, Encoding encoding, TableShape shape) {}

  static Found of(Path file, String name) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] head = bytes.readNBytes(SAMPLE);
      return new FormDetection(file, name == null ? "" : name, head).find();
    }
  }

  private Found find() throws IOException {
    String raw = new String(head, StandardCharsets.ISO_8859_1);
    if (raw.isBlank()) {
      throw new UnreadableFile(Reason.FILE_IS_EMPTY.with());
    }
    if (PACKED.stream().anyMatch(raw::startsWith)) {
      throw new UnreadableFile(Reason.FILE_IS_PACKED.with());
    }
    boolean markup = raw.stripLeading().startsWith("<");
    Encoding encoding = Encoding.of(file, head, markup);
    String text = decoded(encoding);
    if (text.isBlank()) {
      throw new UnreadableFile(Reason.FILE_IS_EMPTY.with());
    }
    if (controls(encoding.isWide() ? text : raw) * CHARACTERS_FOR_A_CONTROL > text.length()) {
      throw new UnreadableFile(Reason.FILE_IS_BINARY.with());
    }
    char first = text.stripLeading().charAt(0);
    if (first == '{' || first == '[') {
      return found(json(text), encoding);
    }
    if (XML.matcher(text).lookingAt() && text.contains("<rss")) {
      return found(Kind.WXR, encoding);
    }
    if (first == '<' && (PAGE.matcher(text).lookingAt() || text.contains("<html"))) {
      return page(encoding);
    }
    if (LINES.matcher(name).matches()) {
      return found(Kind.NDJSON, encoding);
    }
    return first == '<' ? unknown() : table(text, encoding);
  }

  private static long controls(String text) {
    return text.chars().filter(letter -> letter < ' ' && !Character.isWhitespace(letter)).count();
  }

  private String decoded(Encoding encoding) {
    int length = head.length - encoding.bom();
    return new String(head, encoding.bom(), length, encoding.charset());
  }

  private static Found unknown() {
    throw new UnreadableFile(Reason.FILE_FORM_UNKNOWN.with());
  }

  private static Found found(Kind kind, Encoding encoding) {
    return new Found(
        new FileForm(
            kind, encoding.charset().name(), encoding.told(), null, false, List.of(), null),
        encoding,
        null);
  }

  private Found page(Encoding encoding) throws IOException {
    if (Files.size(file) > PageRows.MAX_BYTES) {
      throw new UnreadableFile(Reason.FILE_IS_TOO_LARGE_A_PAGE.with(PageRows.MAX_BYTES >> 20));
    }
    return found(Kind.HTML, encoding);
  }

  private Kind json(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
    boolean named = LINES.matcher(name).matches();
    String line = lines.get(0);
    JsonNode first = line.length() > LINE_SAMPLE ? null : Json.read(line);
    boolean next = lines.size() > 1 && lines.get(1).stripLeading().matches("(?s)[\\[{\"].*");
    if (named || first != null && next) {
      return first != null && VerdictLine.isOne(first) ? Kind.VERDICTS : Kind.NDJSON;
    }
    return document(text);
  }

  /** By the members that a document begins with. */
  private static Kind document(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (JsonParser tokens = Json.parser(new ByteArrayInputStream(bytes))) {
      int depth = 0;
      for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        String field = token == JsonToken.FIELD_NAME ? tokens.currentName() : "";
        if (depth == 1 && field.equals("dataFeedElement")) {
          return Kind.DATA_FEED;
        }
        if (field.equals(SearchedClaim.REVIEWS)) {
          return Kind.GOOGLE;
        }
      }
    } catch (JsonProcessingException cut) {
      return Kind.JSON_LD;
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory can be read", impossible);
    }
    return Kind.JSON_LD;
  }

  private Found table(String text, Encoding encoding) throws IOException {
    TableShape shape = TableShape.of(text, head.length == SAMPLE);
    ColumnMapping mapping = shape == null ? null : ColumnGuess.of(shape.columns());
    boolean isOneLine = text.lines().filter(line -> !line.isBlank()).limit(2).count() < 2;
    if (shape == null || isOneLine && mapping.columns().isEmpty()) {
      return unknown();
    }
    boolean check = shape.columns().contains("Item page URL") && shape.columns().contains("Status");
    Kind kind = check ? Kind.CHECK : shape.delimiter() == '\t' ? Kind.TSV : Kind.CSV;
    FileForm form =
        new FileForm(
            kind,
            encoding.charset().name(),
            encoding.told(),
            String.valueOf(shape.delimiter()),
            shape.quoted(),
            shape.columns(),
            mapping);
    return new Found(form, encoding, shape);
  }
}
