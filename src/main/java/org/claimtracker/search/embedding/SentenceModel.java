package org.claimtracker.search.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.claimtracker.search.lucene.Embedding;

/**
 * Computes sentence embeddings: sentences with the same meaning get vectors with the same
 * direction. Runs in-process, on the caller's thread.
 */
public final class SentenceModel implements AutoCloseable {

  /** The model shipped with the application. */
  static final String SHIPPED = "all-minilm-l6-v2-q";

  /** Longer texts are truncated: claims are sentences, and the cost grows with the length. */
  private static final String MAX_TOKENS = "128";

  /** File names of a custom model in its directory. */
  static final String FILE = "model.onnx";

  static final String VOCABULARY = "tokenizer.json";

  private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

  /** Opens the file of a model, which may be larger than the heap. */
  private interface Opening {
    OrtSession session(OrtSession.SessionOptions options) throws OrtException;
  }

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final String prefix;
  private double stretch = 1;

  private SentenceModel(Opening model, byte[] vocabulary, String prefix) throws IOException {
    this.prefix = prefix.isEmpty() ? "" : prefix + " ";
    this.environment = OnnxEnvironment.shared();
    this.tokenizer = tokenizer(vocabulary);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Spinning threads would take CPU time from request threads.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      this.session = model.session(options);
    } catch (OrtException unusable) {
      tokenizer.close();
      throw new IOException(FILE + " cannot be loaded: " + unusable.getMessage(), unusable);
    }
    if (!INPUTS.containsAll(session.getInputNames())) {
      close();
      throw new IOException(
          "%s is no model of sentences: it asks for %s".formatted(FILE, session.getInputNames()));
    }
  }

  private static HuggingFaceTokenizer tokenizer(byte[] vocabulary) throws IOException {
    try {
      return HuggingFaceTokenizer.newInstance(
          new ByteArrayInputStream(vocabulary),
          Map.of("maxLength", MAX_TOKENS, "truncation", "true", "padding", "false"));
    } catch (RuntimeException unreadable) {
      throw new IOException(VOCABULARY + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** all-MiniLM-L6-v2, for English. */
  public static SentenceModel shipped() throws IOException {
    try (InputStream model = resource(SHIPPED + ".onnx");
        InputStream vocabulary = resource(SHIPPED + "-tokenizer.json")) {
      byte[] content = model.readAllBytes();
      return new SentenceModel(
          options -> OnnxEnvironment.shared().createSession(content, options),
          vocabulary.readAllBytes(),
          "");
    }
  }

  /**
   * A custom model: {@code model.onnx} and {@code tokenizer.json} in a directory.
   *
   * @param prefix what it wants before each text; empty for nothing
   * @throws IOException if it cannot be used, with the reason
   */
  public static SentenceModel in(Path directory, String prefix) throws IOException {
    String model = ModelFile.at(directory, FILE).toString();
    byte[] vocabulary = Files.readAllBytes(ModelFile.at(directory, VOCABULARY));
    SentenceModel found =
        new SentenceModel(
            options -> OnnxEnvironment.shared().createSession(model, options), vocabulary, prefix);
    try {
      found.tryOut();
      return found;
    } catch (IOException | RuntimeException unusable) {
      found.close();
      throw unusable;
    }
  }

  /** Fails if the model loads but is of no use for sentences, or its vectors are too large. */
  private void tryOut() throws IOException {
    List<float[]> vectors = meaningsOf(Calibration.SENTENCES);
    int numbers = vectors.get(0).length;
    if (numbers > KnnVectorsFormat.DEFAULT_MAX_DIMENSIONS) {
      throw new IOException(
          "Its vectors have %d numbers, and those of the index at most %d"
              .formatted(numbers, KnnVectorsFormat.DEFAULT_MAX_DIMENSIONS));
    }
    stretch = Calibration.stretch(vectors);
  }

  /** See {@link Embedding#stretch}. */
  public double stretch() {
    return stretch;
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = SentenceModel.class.getResourceAsStream("/" + name);
    if (found == null) {
      throw new IOException("There is no " + name + " in the application");
    }
    return found;
  }

  /** The embedding of a text, a vector of length 1. */
  public float[] meaningOf(String text) {
    return meaningsOf(List.of(text)).get(0);
  }

  /**
   * The embeddings of several texts, computed together in half the time. Texts of about the same
   * length suit each other, because all become as long as the longest.
   */
  List<float[]> meaningsOf(List<String> texts) {
    Encoding[] tokens = tokenizer.batchEncode(texts.stream().map(text -> prefix + text).toList());
    int longest = Stream.of(tokens).mapToInt(one -> one.getIds().length).max().orElse(0);
    try (OnnxTensor ids = tensor(tokens, Encoding::getIds, longest);
        OnnxTensor mask = tensor(tokens, Encoding::getAttentionMask, longest);
        OnnxTensor types = tensor(tokens, Encoding::getTypeIds, longest)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("input_ids", ids);
      inputs.put("attention_mask", mask);
      inputs.put("token_type_ids", types);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs)) {
        if (!(result.get(0).getValue() instanceof float[][][] states)) {
          throw new IllegalStateException(FILE + " gives no vectors of the words of a text");
        }
        return IntStream.range(0, tokens.length)
            .mapToObj(n -> direction(mean(states[n], tokens[n].getIds().length)))
            .toList();
      }
    } catch (OrtException failed) {
      throw new IllegalStateException(
          "The model could not read a text: " + failed.getMessage(), failed);
    }
  }

  /** Shorter ones are filled up with zeros, which the mask hides. */
  private OnnxTensor tensor(Encoding[] tokens, Function<Encoding, long[]> values, int longest)
      throws OrtException {
    long[][] rows =
        Stream.of(tokens)
            .map(one -> Arrays.copyOf(values.apply(one), longest))
            .toArray(long[][]::new);
    return OnnxTensor.createTensor(environment, rows);
  }

  private static float[] mean(float[][] states, int tokens) {
    float[] mean = new float[states[0].length];
    for (int token = 0; token < tokens; token++) {
      for (int n = 0; n < mean.length; n++) {
        mean[n] += states[token][n] / tokens;
      }
    }
    return mean;
  }

  private static float[] direction(float[] vector) {
    double length = 0;
    for (float value : vector) {
      length += value * value;
    }
    float scale = (float) (1 / Math.max(Math.sqrt(length), 1e-9));
    for (int n = 0; n < vector.length; n++) {
      vector[n] *= scale;
    }
    return vector;
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException already) {
      throw new IllegalStateException("The model could not be closed", already);
    }
  }
}
