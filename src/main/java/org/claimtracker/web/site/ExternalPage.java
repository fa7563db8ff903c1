package org.claimtracker.web.site;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.evidence.WebPages;
import org.claimtracker.search.match.MatchInput;
import org.claimtracker.web.ErrorTexts;
import org.claimtracker.web.Frame;
import org.claimtracker.web.LocalizedText;

/** A page of another site whose sentences are compared with the published claims. */
@ApplicationScoped
class ExternalPage {

  private final WebPages web;
  private final ErrorTexts texts;

  ExternalPage(WebPages web, ErrorTexts texts) {
    this.web = web;
    this.texts = texts;
  }

  /** The result: sentences to compare, or why there are none. */
  final class Read {

    private final MatchInput input;
    private final HttpProblem refused;

    private Read(MatchInput input, HttpProblem refused) {
      this.input = input;
      this.refused = refused;
    }

    Optional<MatchInput> input() {
      return Optional.ofNullable(input);
    }

    /** Why the page could not be read, in the frame's language; null if it could. */
    LocalizedText unread(Frame frame) {
      return refused == null ? null : LocalizedText.here(texts.say(why(refused), frame.locale()));
    }
  }

  /** Fetches it from a public address. Never within a transaction: it waits for another site. */
  @Transactional(TxType.NEVER)
  Read at(String address, int most) {
    try {
      return new Read(MatchInput.page(web.at(address), null, most), null);
    } catch (HttpProblem refused) {
      return new Read(null, refused);
    }
  }

  private static Message why(HttpProblem refused) {
    return refused.getParameters().get("violations") instanceof List<?> violations
            && violations.get(0) instanceof Problems.Violation first
        ? first.code()
        : Problems.reason(refused);
  }
}
