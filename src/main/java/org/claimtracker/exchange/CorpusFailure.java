package org.claimtracker.exchange;

/** A rejected file. */
public record CorpusFailure(String file, int line, String reason) {

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + reason;
  }
}
