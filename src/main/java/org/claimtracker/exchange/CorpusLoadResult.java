package org.claimtracker.exchange;

import java.util.List;

/** The result of loading a directory. */
public record CorpusLoadResult(int loaded, int present, List<CorpusFailure> failures) {}
