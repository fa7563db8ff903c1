package org.claimtracker.search.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;

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

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private SentenceModel(byte[] model, InputStream vocabulary) throws IOException {
    this.environment = OnnxEnvironment.shared();
    this.tokenizer =
        HuggingFaceTokenizer.newInstance(
            vocabulary, Map.of("maxLength", MAX_TOKENS, "truncation", "true", "padding", "false"));
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Spinning threads would take CPU time from request threads.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      this.session = environment.createSession(model, options);
    } catch (OrtException unusable) {
      throw new IOException("The model cannot be loaded: " + unusable.getMessage(), unusable);
    }
  }

  /** all-MiniLM-L6-v2, for English. */
  public static SentenceModel shipped() throws IOException {
    try (InputStream model = resource(SHIPPED + ".onnx");
        InputStream vocabulary = resource(SHIPPED + "-tokenizer.json")) {
      return new SentenceModel(model.readAllBytes(), vocabulary);
    }
  }

  /** A custom model: {@code model.onnx} and {@code tokenizer.json} in a directory. */
  static SentenceModel in(Path directory) throws IOException {
    try (InputStream vocabulary = Files.newInputStream(directory.resolve("tokenizer.json"))) {
      byte[] model = Files.readAllBytes(directory.resolve(FILE));
      return new SentenceModel(model, vocabulary);
    }
  }

  /** Fails if the model loads but cannot be run, or if its vectors are too large for the index. */
  void tryOut() throws IOException {
    int numbers = meaningOf("A sentence.").length;
    if (numbers > KnnVectorsFormat.DEFAULT_MAX_DIMENSIONS) {
      throw new IOException(
          "Its vectors have %d numbers, and those of the index at most %d"
              .formatted(numbers, KnnVectorsFormat.DEFAULT_MAX_DIMENSIONS));
    }
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
    Encoding[] tokens = tokenizer.batchEncode(texts);
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
        float[][][] states = (float[][][]) result.get(0).getValue();
        return IntStream.range(0, tokens.length)
            .mapToObj(n -> direction(mean(states[n], tokens[n].getIds().length)))
            .toList();
      }
    } catch (OrtException failed) {
      throw new IllegalStateException("The model could not read a text", failed);
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
