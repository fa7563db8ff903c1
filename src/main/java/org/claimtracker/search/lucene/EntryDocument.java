package org.claimtracker.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.LanguageRange;
import org.claimtracker.language.compare.SharedFacts;

/** An entry as a Lucene document, and the names of its fields. */
public final class EntryDocument {

  public static final String SLUG = "slug";
  public static final String ID = "id";

  /** Unstemmed words, for phrases, prefixes and spelling correction. */
  public static final String WORDS = "words";

  /** Stems of statement, headlines and claimant; followed by the language. */
  public static final String MAIN = "main_";

  /** Stems of all other texts; followed by the language. */
  public static final String MORE = "more_";

  /** Stems of asides; followed by the language. */
  public static final String ASIDE = "aside_";

  /** Folded words and numbers joined as {@link JoinedSpelling} has them. */
  public static final String JOINED = "joined";

  public static final String STATEMENT = "statement";

  /** The language tag of the statement. */
  public static final String SPEAKS = "speaks";

  /** The same for claims with the same words, in whatever language they are logged. */
  public static final String WORD_FOR_WORD = "wordForWord";

  /** What reads the same in every language. */
  public static final String FACTS = "facts";

  /** The language of the analyzer: that of the models which can read the statement. */
  static final String READ_AS = "readAs";

  /** The text of the embeddings: a claim that is edited otherwise keeps its vectors. */
  static final String MEANING_OF = "meaningOf";

  private static final String MEANING = "meaning_";

  /** Separates value and name of a facet value. */
  public static final char UNIT = '\u001f';

  private EntryDocument() {}

  /** The field of the vectors of a model: those of a new one are computed beside the old ones. */
  public static String meaning(String model) {
    return MEANING + model;
  }

  /**
   * @param meanings the statement's vectors, by different models
   */
  static Document of(Entry entry, Collection<Embedding> meanings) {
    Document document = new Document();
    document.add(new StringField(SLUG, entry.slug(), Field.Store.YES));
    document.add(new NumericDocValuesField(ID, entry.id()));
    document.add(new StoredField(STATEMENT, entry.statement()));
    document.add(
        new StringField(WORD_FOR_WORD, WordForWord.key(entry.statement()), Field.Store.NO));
    document.add(new StoredField(SPEAKS, entry.language()));
    for (String fact : SharedFacts.of(entry.statement(), entry.language()).keys()) {
      document.add(new StringField(FACTS, fact, Field.Store.NO));
    }
    addTexts(document, entry);
    addLabels(document, entry);
    entry.times().forEach((name, time) -> addTime(document, name, time));
    document.add(new StringField(MEANING_OF, digest(entry.statement()), Field.Store.NO));
    document.add(
        new StringField(READ_AS, LanguageAnalyzers.readAs(entry.language()), Field.Store.NO));
    for (Embedding meaning : meanings) {
      document.add(
          new KnnFloatVectorField(
              meaning(meaning.model()), meaning.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    }
    return document;
  }

  private static void addTexts(Document document, Entry entry) {
    String language = LanguageAnalyzers.readAs(entry.language());
    // One field for everything that names a claim ranks better than adding up scores of several.
    String main =
        String.join(
            "\n",
            String.join("\n", entry.headlines()),
            entry.statement(),
            entry.claimant() == null ? "" : entry.claimant());
    String more = String.join("\n", entry.texts());
    document.add(new TextField(MAIN + language, main, Field.Store.NO));
    document.add(new TextField(MORE + language, more, Field.Store.NO));
    String asides = String.join("\n", entry.asides());
    String all = main + "\n" + more + "\n" + asides;
    document.add(new TextField(ASIDE + language, asides, Field.Store.NO));
    document.add(new TextField(WORDS, all, Field.Store.NO));
    document.add(new TextField(JOINED, JoinedSpelling.in(all), Field.Store.NO));
  }

  private static void addLabels(Document document, Entry entry) {
    entry
        .labels()
        .forEach(
            (facet, labels) -> {
              for (FacetLabel label : labels) {
                for (String term : terms(facet, label.value())) {
                  document.add(new StringField(facet, term, Field.Store.NO));
                }
                document.add(
                    new SortedSetDocValuesField(
                        facet, new BytesRef(label.value() + UNIT + label.name())));
              }
            });
  }

  /** A language is also found by each language range that it is in, whatever the case. */
  private static List<String> terms(String facet, String value) {
    return facet.equals(Facet.LANGUAGE) ? LanguageRange.around(value) : List.of(value);
  }

  private static void addTime(Document document, String name, Long time) {
    document.add(new LongPoint(name, time));
    document.add(new NumericDocValuesField(name, time));
  }

  static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
