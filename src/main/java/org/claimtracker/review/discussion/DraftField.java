package org.claimtracker.review.discussion;

import org.claimtracker.verdict.VerdictText;

/** A text of the draft with passages that comments are about. */
public enum DraftField {
  SUMMARY {
    @Override
    public String in(VerdictText text) {
      return text.summary() == null ? "" : text.summary();
    }

    @Override
    VerdictText replaced(VerdictText text, String words) {
      return text.saying(presentOrNull(words), text.explanation());
    }
  },
  EXPLANATION {
    @Override
    public String in(VerdictText text) {
      return text.explanation() == null ? "" : text.explanation();
    }

    @Override
    VerdictText replaced(VerdictText text, String words) {
      return text.saying(text.summary(), presentOrNull(words));
    }
  };

  /** Its words; empty for none. */
  public abstract String in(VerdictText text);

  abstract VerdictText replaced(VerdictText text, String words);

  private static String presentOrNull(String words) {
    return words.isBlank() ? null : words;
  }
}
