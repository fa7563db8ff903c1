package org.claimtracker.web;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in a page's language what rules and refusals say in English, the language of the API. The
 * English sentence itself leads to the other one, as it does in gettext: the area {@code refusals}
 * has both, and what stands in the places of one comes to stand in those of the other.
 */
@ApplicationScoped
public class Translation {

  private static final String AREA = "refusals";
  private static final Locale ENGLISH = Languages.ALL.get(0);

  /** In these sentences stand names that code gives, in capitals, some of them several. */
  private static final Set<String> NAMING =
      Set.of("claimElsewhere", "revisionElsewhere", "sayCorrection");

  private static final String NAMES = "work";
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Messages words;
  private final Map<String, Pattern> sentences = new LinkedHashMap<>();

  Translation(Messages words) {
    this.words = words;
    // Of two sentences that fit, the longer one says more.
    words.keys(ENGLISH, AREA).stream()
        .sorted(
            Comparator.comparingInt((String key) -> words.say(ENGLISH, AREA, key).length())
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .forEach(key -> sentences.put(key, pattern(words.say(ENGLISH, AREA, key))));
  }

  /** The text in a language, or as it is where nobody translated it. */
  public LocalizedText said(String english, Locale language) {
    return find(english, language)
        .map(LocalizedText::here)
        .orElseGet(() -> new LocalizedText(english, ENGLISH.getLanguage()));
  }

  /** The text in a language, if it is known in it. */
  public Optional<String> find(String english, Locale language) {
    for (Map.Entry<String, Pattern> sentence : sentences.entrySet()) {
      Matcher fits = sentence.getValue().matcher(english);
      boolean naming = NAMING.contains(sentence.getKey());
      if ((naming || !language.equals(ENGLISH)) && fits.matches()) {
        List<String> places = new ArrayList<>();
        for (int n = 1; n <= fits.groupCount(); n++) {
          places.add(naming ? named(fits.group(n), language) : fits.group(n));
        }
        return Optional.of(words.say(language, AREA, sentence.getKey(), places.toArray()));
      }
    }
    return language.equals(ENGLISH) ? Optional.of(english) : Optional.empty();
  }

  /** Names that code gives, in words: any of several. */
  private String named(String names, Locale language) {
    return ListFormatter.getInstance(ULocale.forLocale(language), Type.OR, Width.WIDE)
        .format(Stream.of(names.split(" or ")).map(name -> word(name, language)).toList());
  }

  private String word(String name, Locale language) {
    return Stream.of("state_", "correction_")
        .map(kind -> kind + name)
        .filter(key -> words.have(NAMES, key))
        .findFirst()
        .map(key -> words.say(language, NAMES, key))
        .orElse(name);
  }

  /** What a sentence looks like with anything in its places, which it has in their order. */
  private static Pattern pattern(String sentence) {
    StringBuilder pattern = new StringBuilder();
    for (String words : PLACE.split(sentence.replace("''", "'"), -1)) {
      pattern.append(pattern.isEmpty() ? "" : "(.*)").append(Pattern.quote(words));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }
}
