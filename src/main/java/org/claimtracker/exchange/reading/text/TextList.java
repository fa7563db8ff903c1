package org.claimtracker.exchange.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists in a cell of a table: as Python or JSON write them, or as people do. */
public final class TextList {

  private static final Pattern LIST =
      Pattern.compile("\\s*(\"?)\\s*\\[(.*)]\\s*\\1\\s*", Pattern.DOTALL);

  private static final Pattern ENTRY =
      Pattern.compile(
          "'((?:[^'\\\\]|\\\\.)*+)'|\"((?:[^\"\\\\]|\\\\.)*+)\"|([^,'\"\\s][^,]*)", Pattern.DOTALL);

  private TextList() {}

  /** The cleaned texts of a written list; null if the cell is none. */
  public static List<String> written(String cell) {
    Matcher list = LIST.matcher(cell == null ? "" : cell);
    if (!list.matches()) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    Matcher entry = ENTRY.matcher(list.group(2));
    while (entry.find()) {
      String quoted = entry.group(1) == null ? entry.group(2) : entry.group(1);
      String text = quoted == null ? entry.group(3) : quoted.replaceAll("\\\\(.)", "$1");
      String cleaned = TidyText.of(text);
      if (cleaned != null && !cleaned.equals("None") && !cleaned.equals("null")) {
        texts.add(cleaned);
      }
    }
    return texts;
  }

  /** One cleaned text, or those of a written list. */
  public static List<String> oneOrWritten(String cell) {
    List<String> written = written(cell);
    return written == null ? Stream.ofNullable(TidyText.of(cell)).toList() : written;
  }

  /** Tags: a written list, or words between commas, semicolons, bars or line ends. */
  public static List<String> tags(String cell) {
    List<String> written = written(cell);
    return written == null
        ? TidyText.ofEach(List.of((cell == null ? "" : cell).split("[,;|\\n]")))
        : written;
  }
}
