package org.claimtracker.search.index;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.TopicView;
import org.claimtracker.verdict.PublishedVerdict;

/** Under which slugs the claimants and topics of published verdicts are found now. */
record FormerSlugs(Map<String, String> claimants, Map<String, String> topics) {

  /** Two queries, however many verdicts. */
  static FormerSlugs in(Collection<PublishedVerdict> verdicts) {
    return new FormerSlugs(
        SlugRedirect.current(
            SlugRedirect.CLAIMANT,
            verdicts.stream()
                .filter(verdict -> verdict.claimant() != null)
                .map(verdict -> verdict.claimant().slug())
                .collect(Collectors.toSet())),
        SlugRedirect.current(
            SlugRedirect.TOPIC,
            verdicts.stream()
                .flatMap(verdict -> verdict.topics().stream())
                .map(TopicView::slug)
                .collect(Collectors.toSet())));
  }

  String claimant(String slug) {
    return claimants.getOrDefault(slug, slug);
  }

  String topic(String slug) {
    return topics.getOrDefault(slug, slug);
  }
}
