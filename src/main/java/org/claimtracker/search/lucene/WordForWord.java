package org.claimtracker.search.lucene;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** A key that texts share which have the same words, whatever their case, spaces and marks. */
public final class WordForWord {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  /** Joiners, marks of direction and soft hyphens, which stand within words. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}'’ʼ]");

  private WordForWord() {}

  /** Empty for a text without words. */
  public static String key(String text) {
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(text);
    String words =
        BETWEEN_WORDS.matcher(INVISIBLE.matcher(folded).replaceAll("")).replaceAll(" ").strip();
    return words.isEmpty()
        ? ""
        : UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
