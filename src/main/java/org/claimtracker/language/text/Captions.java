package org.claimtracker.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads WebVTT and SRT: stamps, numbers and tags away, whoever {@code <v Jane Roe>} names kept as
 * the label of a paragraph, and for each caption its offset into the recording.
 */
final class Captions {

  private static final Pattern TIMING =
      Pattern.compile(
          "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})\\s*-->\\s*"
              + "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3}).*");

  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?\\s+([^>]{1,100})>");
  private static final Pattern TAG =
      Pattern.compile("</?[\\p{L}\\d][^>]{0,100}>|\\{\\\\[^}]{0,40}\\}");
  private static final Pattern NAMED =
      Pattern.compile("(?:>>\\s*|-\\s*)?(\\p{Lu}[\\p{L}.'’\\- ]{1,40}):\\s+(?=\\S)");

  /** The first lines, in which the first stamp has to be. */
  private static final int HEAD = 40;

  /** A pause in milliseconds after which a new paragraph begins. */
  private static final long PAUSE = 2_000;

  private final StringBuilder text = new StringBuilder();
  private final NavigableMap<Integer, Long> stamps = new TreeMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private String speaker;
  private int start = -1;
  private long endOfLast;
  private String lastLine = "";

  private Captions() {}

  /** Empty where the text is neither. */
  static Optional<ParsedText> read(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    boolean captions =
        lines.stream().limit(HEAD).anyMatch(line -> TIMING.matcher(line).matches())
            && (text.startsWith("WEBVTT")
                || text.startsWith("\uFEFFWEBVTT")
                || TIMING.matcher(firstButNumber(lines)).matches());
    if (!captions) {
      return Optional.empty();
    }
    Captions read = new Captions();
    for (int n = 0; n < lines.size(); n++) {
      Matcher timing = TIMING.matcher(lines.get(n));
      if (timing.matches()) {
        read.caption(timing, said(lines, n + 1));
      }
    }
    read.end();
    return Optional.of(
        new ParsedText(read.text.toString(), List.copyOf(read.paragraphs), read.stamps));
  }

  private static String firstButNumber(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.replace("\uFEFF", "").matches("\\d*"))
        .findFirst()
        .orElse("");
  }

  /** The lines of a caption, up to a blank line or the number of the next one. */
  private static List<String> said(List<String> lines, int from) {
    int end = from;
    while (end < lines.size()
        && !lines.get(end).isEmpty()
        && !TIMING.matcher(lines.get(end)).matches()) {
      end++;
    }
    boolean numbered =
        end < lines.size()
            && end > from
            && !lines.get(end).isEmpty()
            && lines.get(end - 1).matches("\\d{1,6}");
    return lines.subList(from, numbered ? end - 1 : end);
  }

  private void caption(Matcher timing, List<String> lines) {
    long at = millis(timing, 1);
    boolean pause = at - endOfLast > PAUSE;
    for (String line : lines) {
      Matcher voice = VOICE.matcher(line);
      if (voice.find()) {
        speakerIs(voice.group(1).strip());
      } else if (pause) {
        end();
      }
      pause = false;
      String words = TAG.matcher(Parser.unescapeEntities(line, false)).replaceAll("").strip();
      Matcher named = NAMED.matcher(words);
      if (named.lookingAt() && named.group(1).split(" ").length <= 4) {
        speakerIs(named.group(1).strip());
        words = words.substring(named.end());
      }
      // Captions that roll up repeat the line before.
      if (!words.isEmpty() && !words.equals(lastLine)) {
        say(words, at);
        lastLine = words;
      }
    }
    endOfLast = millis(timing, 5);
  }

  private void speakerIs(String who) {
    if (!who.equals(speaker)) {
      end();
      speaker = who;
    }
  }

  private void say(String words, long at) {
    if (start < 0) {
      text.append(text.isEmpty() ? "" : "\n\n").append(speaker == null ? "" : speaker + ": ");
      start = text.length();
    } else {
      text.append('\n');
    }
    stamps.putIfAbsent(text.length(), at);
    text.append(words);
  }

  private void end() {
    if (start >= 0) {
      paragraphs.add(new Paragraph(start, text.length(), speaker));
      start = -1;
    }
  }

  private static long millis(Matcher timing, int group) {
    long hours = timing.group(group) == null ? 0 : Long.parseLong(timing.group(group));
    long minutes = hours * 60 + Long.parseLong(timing.group(group + 1));
    long seconds = minutes * 60 + Long.parseLong(timing.group(group + 2));
    return seconds * 1000 + Long.parseLong((timing.group(group + 3) + "00").substring(0, 3));
  }
}
