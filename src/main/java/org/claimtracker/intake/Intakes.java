package org.claimtracker.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.intake.SentenceQuery.Order;
import org.claimtracker.intake.SentenceQuery.Show;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.intake.training.Rankers;

/** Takes in, lists and reads articles and transcripts, for the API and the pages. */
@ApplicationScoped
public class Intakes {

  private final IntakeReader reading;
  private final Rankers rankers;
  private final TakingIn takingIn;
  private final EarlierChecks earlier;

  Intakes(IntakeReader reading, Rankers rankers, TakingIn takingIn, EarlierChecks earlier) {
    this.reading = reading;
    this.rankers = rankers;
    this.takingIn = takingIn;
    this.earlier = earlier;
  }

  /** Reads and stores a text; not within a transaction, because it may fetch a page. */
  public IntakeView.Result takeIn(NewIntake wanted, int limit, Actor by) {
    return takeIn(reading.read(wanted), limit, by);
  }

  IntakeView.Result takeIn(IntakeDocument document, int limit, Actor by) {
    Ranker ranker = rankers.of(document.language());
    List<Spotting.Spotted> read = Spotting.in(document.parsed(), document.language(), ranker);
    return keep(document, read, ranker.version(), limit, by);
  }

  IntakeView.Result keep(
      IntakeDocument document, List<Spotting.Spotted> read, String rankedBy, int limit, Actor by) {
    IntakeView.Result kept = takingIn.keep(document, read, rankedBy, limit, by);
    return new IntakeView.Result(
        kept.intake(), kept.earlierIntake(), earlier.beside(kept.ranked(), kept.intake()));
  }

  /**
   * Lists intakes, newest first.
   *
   * @param by who took them in; null for everybody
   */
  @Transactional
  public Page<IntakeView> list(String by, int limit, String cursor) {
    Filter filter = new Filter().and("i.complete").after(Cursor.parse(cursor), "i", "createdAt");
    if (by != null) {
      filter.and("i.createdBy = :by", "by", by);
    }
    List<Intake> intakes =
        Intake.<Intake>find(
                "from Intake i" + filter.where() + " order by i.createdAt desc, i.id desc",
                filter.parameters())
            .page(0, limit + 1)
            .list();
    return Page.of(intakes, limit, IntakeView::of, found -> new Cursor(found.createdAt, found.id));
  }

  /** An intake with its text; 404 if there is none. */
  @Transactional
  public IntakeView.WithText withText(long id) {
    Intake intake = Intake.byId(id);
    return new IntakeView.WithText(IntakeView.of(intake), IntakeText.of(intake));
  }

  /** An intake without its text. */
  @Transactional
  public IntakeView one(long id) {
    return IntakeView.of(Intake.byId(id));
  }

  /** A page of sentences, each with earlier claims that may match. */
  public Page<SentenceView> sentences(long id, SentenceQuery query) {
    record Read(IntakeView intake, Page<SentenceView> page) {}
    Read read =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Intake intake = Intake.byId(id);
                  return new Read(IntakeView.of(intake), query.page(intake));
                });
    return earlier.beside(read.page(), read.intake());
  }

  /** A sentence by its number. */
  public SentenceView sentence(long id, int number) {
    String before = Integer.toString(number - 1);
    return sentences(id, SentenceQuery.of(Order.POSITION, Show.ALL, 1).from(before))
        .items()
        .stream()
        .filter(sentence -> sentence.number() == number)
        .findFirst()
        .orElseThrow(() -> Problems.notFound(IntakeError.NO_SUCH_SENTENCE, number, id));
  }

  /** Deletes a text with its sentences; claims logged from it stay. */
  public void giveUp(long id, Actor by) {
    takingIn.giveUp(id, by);
  }
}
