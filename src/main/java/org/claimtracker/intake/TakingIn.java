package org.claimtracker.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Page;
import org.claimtracker.history.History;
import org.hibernate.Session;

/** Keeps what was read, and gives up what shall be kept no longer. */
@ApplicationScoped
class TakingIn {

  private static final int ROWS_AT_ONCE = 100;

  private final History history;

  TakingIn(History history) {
    this.history = history;
  }

  /** What ranks now; a transaction of its own, because reading a text takes none. */
  @Transactional
  Ranker ranker() {
    return SpottingModel.ranker();
  }

  @Transactional
  IntakeView.TakenIn keep(
      Material material, List<Spotting.Spotted> read, String rankedBy, int limit, Actor by) {
    Session session = Intake.getEntityManager().unwrap(Session.class);
    session.setJdbcBatchSize(ROWS_AT_ONCE);
    Intake intake = new Intake(material, by.handle(), rankedBy, read.size());
    intake.persist();
    List<Integer> ranked =
        IntStream.range(0, read.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -read.get(i).score())
                    .thenComparingInt(i -> i))
            .toList();
    for (int place = 0; place < ranked.size(); place++) {
      int index = ranked.get(place);
      new SpottedSentence(intake, index + 1, place + 1, read.get(index)).persist();
    }
    IntakeView view = IntakeView.of(intake);
    history.record(by, "take-in", "intake", intake.id.toString(), null, view);
    Page<SentenceView> first = SentenceQuery.first(limit).page(intake);
    return new IntakeView.TakenIn(view, intake.before().orElse(null), first);
  }

  /** Takes the text and its sentences away; the record keeps that they were there. */
  @Transactional
  void giveUp(long id, Actor by) {
    Intake intake = Intake.byId(id);
    SpottedSentence.delete("intake = ?1", intake);
    intake.delete();
    history.record(by, "give-up", "intake", Long.toString(id), IntakeView.of(intake), null);
  }
}
