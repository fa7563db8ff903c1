package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.language.compare.ExtractedFacts.Sentence;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.language.text.Lexicon;

/**
 * Compares agent and patient: "A sued B" and "B sued A" have the same words, and embeddings hardly
 * tell them apart. English, French and Spanish mark roles by word order and prepositions, Ukrainian
 * and Russian by {@link CaseEndings}.
 */
public final class SemanticRoles {

  /** In longer sentences word order says too little, and comparing takes too long. */
  private static final int MAX_WORDS = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  /** Words that are nobody, and of no compound either: "by lightning twice". */
  private static final String DOES = "does";

  private static final String UNDERGOES = "undergoes";

  /** Clause boundaries: "…, said the minister" inverts the word order. */
  private static final Pattern BORDER = Pattern.compile("[,;:()—–\"“”„«»]");

  /**
   * A content word and the preposition before it.
   *
   * @param clause index of its clause
   */
  private record Part(Stem word, String preposition, int place, int clause) {

    private boolean isBare() {
      return preposition.isEmpty();
    }
  }

  /** A word that occurs once in both sentences. */
  private record Shared(Part asked, Part claim) {

    private boolean isInTheClauseOf(Shared other) {
      return asked.clause == other.asked.clause && claim.clause == other.claim.clause;
    }

    private boolean isBetween(Shared one, Shared other) {
      return isBetween(asked, one.asked, other.asked) && isBetween(claim, one.claim, other.claim);
    }

    private static boolean isBetween(Part part, Part one, Part other) {
      return part.isBare()
          && !part.word.isName()
          && Math.min(one.place, other.place) < part.place
          && part.place < Math.max(one.place, other.place);
    }
  }

  private final Grammar grammar;
  private final String language;

  private SemanticRoles(Grammar grammar, String language) {
    this.grammar = grammar;
    this.language = language;
  }

  /** The conflict of two sentences in which two shared words have swapped roles. */
  public static Optional<Conflict> between(Sentence asked, Sentence claim, String language) {
    Optional<Grammar> grammar = Grammar.of(language);
    return grammar.isEmpty()
        ? CaseEndings.between(asked, claim, language)
        : new SemanticRoles(grammar.get(), language).between(asked, claim);
  }

  private Optional<Conflict> between(Sentence asked, Sentence claim) {
    if (Math.max(asked.contentWords().size(), claim.contentWords().size()) > MAX_WORDS) {
      return Optional.empty();
    }
    List<Shared> shared = shared(parts(asked), parts(claim));
    for (Shared one : shared) {
      for (Shared other : shared) {
        if (one.asked.place < other.asked.place
            && one.isInTheClauseOf(other)
            && areTurnedRound(one, other, shared)) {
          return Optional.of(
              new Conflict(
                  Kind.ROLES, inOrder(one.asked, other.asked), inOrder(one.claim, other.claim)));
        }
      }
    }
    return Optional.empty();
  }

  private static String inOrder(Part one, Part other) {
    return one.place < other.place
        ? one.word.word() + " … " + other.word.word()
        : inOrder(other, one);
  }

  private boolean areTurnedRound(Shared one, Shared other, List<Shared> all) {
    boolean pivot = all.stream().anyMatch(between -> between.isBetween(one, other));
    String asked = role(one.asked, other.asked, pivot);
    String askedOther = role(other.asked, one.asked, pivot);
    String claim = role(one.claim, other.claim, pivot);
    String claimOther = role(other.claim, one.claim, pivot);
    return asked != null
        && askedOther != null
        && !asked.equals(askedOther)
        && asked.equals(claimOther)
        && askedOther.equals(claim);
  }

  /** The role of one of two words; null where it is unclear. */
  private String role(Part part, Part other, boolean pivot) {
    if (grammar.isMutual(part.preposition)) {
      return null;
    }
    if (grammar.isAgent(part.preposition)) {
      return DOES;
    }
    if (!part.isBare()) {
      return part.preposition;
    }
    if (grammar.isAgent(other.preposition)) {
      return UNDERGOES;
    }
    return !pivot || !grammar.isOrderFixed() ? null : part.place < other.place ? DOES : UNDERGOES;
  }

  private static List<Shared> shared(List<Part> asked, List<Part> claim) {
    List<Shared> shared = new ArrayList<>();
    for (Part one : asked) {
      List<Part> same = claim.stream().filter(other -> one.word.isLike(other.word)).toList();
      boolean once = asked.stream().filter(other -> one.word.isLike(other.word)).count() == 1;
      if (once && same.size() == 1) {
        shared.add(new Shared(one, same.get(0)));
      }
    }
    return shared;
  }

  /**
   * A preposition governs the next word that is not a number, and all words of a name or of a
   * coordination with "and".
   */
  private List<Part> parts(Sentence sentence) {
    String text = sentence.text();
    Lexicon lexicon = Lexicon.of(language);
    Map<Integer, Stem> byStart = new HashMap<>();
    sentence.contentWords().forEach(stem -> byStart.putIfAbsent(stem.start(), stem));
    List<Part> parts = new ArrayList<>();
    String preposition = "";
    int clause = 0;
    int end = 0;
    int nameEnd = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      clause += BORDER.matcher(text).region(end, word.start()).find() ? 1 : 0;
      Stem stem = byStart.get(word.start());
      String lower = word.group().toLowerCase(Locale.ROOT);
      if (grammar.joins(lower)) {
        preposition = parts.isEmpty() ? "" : parts.get(parts.size() - 1).preposition;
      } else if (grammar.isPreposition(lower)) {
        preposition = lower;
      } else if (stem != null
          && !NumberWords.isNumber(word.group(), language)
          && !lexicon.all("adverbs").contains(lower)) {
        boolean name =
            !parts.isEmpty()
                && stem.isName()
                && parts.get(parts.size() - 1).word.isName()
                && text.substring(nameEnd, word.start()).isBlank();
        // "By the city council": all words of a compound are governed alike.
        boolean agent =
            !parts.isEmpty()
                && grammar.isAgent(parts.get(parts.size() - 1).preposition)
                && text.substring(nameEnd, word.start()).isBlank();
        String before =
            (name || agent) && preposition.isEmpty()
                ? parts.get(parts.size() - 1).preposition
                : preposition;
        parts.add(new Part(stem, before, word.start(), clause));
        preposition = "";
        nameEnd = word.end();
      }
      end = word.end();
    }
    return parts;
  }
}
