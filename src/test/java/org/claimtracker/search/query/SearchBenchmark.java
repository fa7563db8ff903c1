package org.claimtracker.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.search.embedding.LoadedMeanings;
import org.claimtracker.search.embedding.SentenceModel;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Embedding;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.match.MatchInput;
import org.claimtracker.search.match.MatchScore;
import org.claimtracker.search.match.PostText;
import org.claimtracker.search.match.SuggestedMatches;
import org.claimtracker.search.match.SuggestedMatches.Part;

/**
 * Measures how fast the index is built and searched, at a given number of generated claims whose
 * word frequencies resemble a language. With vectors, each claim gets a random one around one of
 * many centres, because embedding so many sentences takes hours; queries are embedded by the real
 * model. One client sends all queries; CPU time is that of all threads involved, so a large index
 * may answer in less time.
 *
 * <p>Arguments: a directory, the number of claims, and {@code vectors} or {@code words}. An
 * existing index of that size is only searched.
 */
public final class SearchBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARMING = 300;
  private static final int ASKED = 1_000;

  /** The n-th query. */
  private interface Asking {
    void once(int n) throws IOException;
  }

  private SearchBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path place = Path.of(arguments[0]);
    int claims = Integer.parseInt(arguments[1]);
    boolean vectors = arguments[2].equals("vectors");
    MadeUpClaims madeUp = new MadeUpClaims();
    try (ClaimIndex index = ClaimIndex.in(place);
        SentenceModel model = vectors ? SentenceModel.shipped() : null) {
      System.out.printf(Locale.ROOT, "%,d claims, %s%n", claims, arguments[2]);
      if (index.size() != claims) {
        fill(index, claims, madeUp, vectors);
      }
      System.out.printf(
          Locale.ROOT,
          "  %,.0f MB on the disk in %d segments%n",
          size(place) / 1e6,
          index.read(searcher -> searcher.getIndexReader().leaves().size()));
      List<String> facets = List.of(Facet.RATING, Facet.TOPIC, Facet.CLAIMANT, Facet.LANGUAGE);
      measure("search", n -> Search.in(index, SearchRequest.words(madeUp.words(n)), List.of()));
      measure(
          "search with facets",
          n -> Search.in(index, SearchRequest.words(madeUp.words(n)).counting(true), facets));
      measure(
          "search with a typing error",
          n -> Search.in(index, SearchRequest.words(madeUp.misspelt(n)), List.of()));
      MatchScore likeness = new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT);
      measure(
          "match",
          n -> {
            String post = madeUp.post(n, claims);
            Embedding meaning = vectors ? LoadedMeanings.embedding(model, post) : null;
            SuggestedMatches.of(
                index,
                Part.of(new PostText(post), words -> meaning),
                MatchInput.text(post, "en", 5),
                likeness);
          });
      System.gc();
      Runtime java = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "  %,.0f MB of heap in use, %s%n",
          (java.totalMemory() - java.freeMemory()) / 1e6,
          resident());
    }
  }

  private static void fill(ClaimIndex index, int claims, MadeUpClaims madeUp, boolean vectors)
      throws IOException {
    long before = System.nanoTime();
    for (int n = 0; n < claims; n++) {
      index.put(
          madeUp.claim(n),
          vectors ? List.of(LoadedMeanings.embedding(madeUp.vector(n))) : List.of());
    }
    index.keep(Map.of());
    index.show();
    System.out.printf(
        Locale.ROOT, "  %,.0f a second put in%n", claims / ((System.nanoTime() - before) / 1e9));
  }

  private static void measure(String name, Asking asking) throws IOException {
    for (int n = 0; n < WARMING; n++) {
      asking.once(n);
    }
    List<Thread> helping =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("ForkJoinPool.commonPool"))
            .toList();
    double[] wall = new double[ASKED];
    double[] processor = new double[ASKED];
    for (int n = 0; n < ASKED; n++) {
      long before = System.nanoTime();
      long usedBefore = used(helping);
      asking.once(WARMING + n);
      wall[n] = (System.nanoTime() - before) / 1e6;
      processor[n] = (used(helping) - usedBefore) / 1e6;
    }
    System.out.printf(
        Locale.ROOT, "  %-28s %s   of the processor %s%n", name, of(wall), of(processor));
  }

  /** CPU time in nanoseconds, of this thread and its helpers. */
  private static long used(List<Thread> helping) {
    long used = THREADS.getCurrentThreadCpuTime();
    for (Thread thread : helping) {
      used += Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
    }
    return used;
  }

  private static String of(double[] millis) {
    Arrays.sort(millis);
    return String.format(
        Locale.ROOT,
        "p50 %6.1f p95 %6.1f p99 %6.1f ms",
        millis[ASKED / 2],
        millis[ASKED * 95 / 100],
        millis[ASKED * 99 / 100]);
  }

  private static long size(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(SearchBenchmark::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .findFirst()
            .orElse("")
            .replaceAll("\\s+", " ")
        : "";
  }
}
