package org.claimtracker.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Problems;
import org.claimtracker.history.Durability;
import org.claimtracker.intake.ranking.Ranker;
import org.jboss.logging.Logger;

/**
 * Streams an intake as one JSON object a line: {@code progress}, {@code sentence} and at the end
 * {@code result}. Only that last line means that it was stored; a client that disconnects before
 * leaves nothing behind. No transaction is open while the client is slow.
 */
@ApplicationScoped
class IntakeLines {

  private static final Logger LOG = Logger.getLogger(IntakeLines.class);
  private static final int SENTENCES_BETWEEN = 100;

  /** How far the text was read, in UTF-16 units. */
  record Progress(int read, int of, int sentences) {}

  private final Intakes intakes;
  private final Durability durability;
  private final ObjectMapper json;

  IntakeLines(Intakes intakes, Durability durability, ObjectMapper json) {
    this.intakes = intakes;
    this.durability = durability;
    this.json = json;
  }

  void write(IntakeDocument document, Ranker ranker, int limit, Actor by, OutputStream out)
      throws IOException {
    try {
      List<Spotting.Spotted> read = read(document, ranker, out);
      IntakeView.Result kept = intakes.keep(document, read, ranker.version(), limit, by);
      durability.sync();
      line(out, "result", kept);
    } catch (HttpProblem refused) {
      problem(out, refused);
    } catch (RuntimeException failed) {
      LOG.error("Could not store a text that was read", failed);
      problem(out, Problems.problem(503, "Not kept", IntakeError.TEXT_NOT_KEPT.with()).build());
    }
    out.flush();
  }

  private List<Spotting.Spotted> read(IntakeDocument document, Ranker ranker, OutputStream out)
      throws IOException {
    List<Spotting.Spotted> read = new ArrayList<>();
    int all = document.text().length();
    line(out, "progress", new Progress(0, all, 0));
    Spotting.read(
        document.parsed(),
        document.language(),
        ranker,
        spotted -> {
          read.add(spotted);
          line(out, "sentence", SentenceView.of(read.size(), spotted, ranker.version()));
          if (read.size() % SENTENCES_BETWEEN == 0) {
            line(out, "progress", new Progress(spotted.sentence().end(), all, read.size()));
            out.flush();
          }
        });
    line(out, "progress", new Progress(all, all, read.size()));
    out.flush();
    return read;
  }

  private void problem(OutputStream out, HttpProblem problem) throws IOException {
    line(out, "problem", problem);
  }

  private void line(OutputStream out, String name, Object value) throws IOException {
    out.write(json.writeValueAsBytes(Map.of(name, value)));
    out.write('\n');
  }
}
