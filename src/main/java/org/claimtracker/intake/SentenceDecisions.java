package org.claimtracker.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.claimtracker.intake.training.PastDecision;
import org.claimtracker.intake.training.PastDecisions;

/** Reads the decisions about sentences from the database, for training. */
@ApplicationScoped
class SentenceDecisions implements PastDecisions {

  @Override
  public List<PastDecision> newest(int max) {
    return SpottedSentence.find(
            "select s.intake.id, s.intake.language, s.text, s.speaker, s.speakerKind, s.speakerBy,"
                + " case when s.decision = :kept then true else false end"
                + " from SpottedSentence s where s.decidedAt is not null"
                + " order by s.decidedAt desc, s.id desc",
            Map.of("kept", Decision.KEPT))
        .page(0, max)
        .project(PastDecision.class)
        .list();
  }

  @Override
  public long count(boolean kept) {
    return SpottedSentence.count("decision", kept ? Decision.KEPT : Decision.DISMISSED);
  }
}
