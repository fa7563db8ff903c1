package org.claimtracker.publish.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtracker.common.Page;
import org.claimtracker.publish.Addresses;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.verdict.PublishedVerdict;

/** Reads the notices of corrections and retractions for every public endpoint. */
@ApplicationScoped
public class Corrections {

  /** Missing in documents from before verdicts had a language of their own. */
  private static final String IN_LANGUAGE = "\"inLanguage\":\"";

  private final PublishedDocuments documents;
  private final Addresses addresses;

  Corrections(PublishedDocuments documents, Addresses addresses) {
    this.documents = documents;
    this.addresses = addresses;
  }

  public Page<CorrectionNotice> page(CorrectionQuery query) {
    return Page.of(query.rows(), query.limit, this::notice, query::cursorAt);
  }

  /** The documents that readers get, each with all its corrections; at most one query. */
  public List<String> documents(List<StoredVerdict> stored) {
    CorrectionHistory history = historyOf(stored);
    return stored.stream()
        .map(
            each ->
                CorrectionHistory.isFirst(each) && each.document().contains(IN_LANGUAGE)
                    ? each.document()
                    : documents.toJson(complete(each, history)))
        .toList();
  }

  /** These verdicts, each with all its corrections; at most one query. */
  public List<PublishedVerdict> verdicts(List<StoredVerdict> stored) {
    CorrectionHistory history = historyOf(stored);
    return stored.stream().map(each -> complete(each, history)).toList();
  }

  private static CorrectionHistory historyOf(List<StoredVerdict> stored) {
    List<Long> corrected =
        stored.stream()
            .filter(each -> !CorrectionHistory.isFirst(each))
            .map(StoredVerdict::claimId)
            .toList();
    return QuarkusTransaction.joiningExisting().call(() -> CorrectionHistory.of(corrected));
  }

  private PublishedVerdict complete(StoredVerdict stored, CorrectionHistory history) {
    PublishedVerdict verdict = documents.read(stored.document());
    return verdict.withCorrections(history.upTo(stored.claimId(), verdict.revision()));
  }

  private CorrectionNotice notice(NoticeRow row) {
    if (row.isRetraction()) {
      return CorrectionNotice.retraction(row);
    }
    return row.withdrawnAt() != null
        ? CorrectionNotice.withdrawn(row)
        : CorrectionNotice.correction(row, documents.read(row.standing()), addresses);
  }
}
