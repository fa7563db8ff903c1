package org.claimtracker.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Elements of one kind side by side, each a headline that leads elsewhere and few words: teasers of
 * other pages, and menus.
 */
final class TeaserCards {

  private static final String NO_CARD = "p, td, tr, span";
  private static final String HEADLINE =
      "h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3";

  private static final int MIN_CARDS = 4;
  private static final int MAX_CARD = 600;
  private static final int MIN_HEADLINE = 15;
  private static final int MIN_TEASER = 25;

  /** Fewer characters of links make no page of links, and fewer outside of them no article. */
  private static final int MIN_LINKS = 1_000;

  private static final int MIN_PROSE = 120;

  private final TextMeasures measures;
  private final List<Element> cards = new ArrayList<>();
  private final Set<Element> within = Collections.newSetFromMap(new IdentityHashMap<>());

  private TeaserCards(TextMeasures measures) {
    this.measures = measures;
  }

  static TeaserCards in(Element body, TextMeasures measures) {
    TeaserCards found = new TeaserCards(measures);
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element parent && !found.within.contains(parent)) {
            found.collect(parent);
          }
        });
    return found;
  }

  private void collect(Element parent) {
    Map<String, List<Element>> alike = new HashMap<>();
    for (Element child : parent.children()) {
      if (isCard(child)) {
        alike.computeIfAbsent(child.normalName(), name -> new ArrayList<>()).add(child);
      }
    }
    alike.values().stream()
        .filter(some -> some.size() >= MIN_CARDS)
        .flatMap(List::stream)
        .forEach(
            card -> {
              cards.add(card);
              within.addAll(card.getAllElements());
            });
  }

  private boolean isCard(Element element) {
    int length = measures.length(element);
    int headline = measures.longestLink(element);
    return length <= MAX_CARD
        && headline >= MIN_HEADLINE
        && !element.is(NO_CARD)
        && (headline * 3 > length
            || element.is("a, article")
            || element.selectFirst(HEADLINE) != null);
  }

  /** A headline and some words, and not a line of a menu. */
  private boolean isTeaser(Element card) {
    return measures.outsideLinks(card) > MIN_TEASER || card.selectFirst("h2, h3, h4") != null;
  }

  /** Whether the page has little more than these. */
  boolean areMostOf(Element body) {
    int prose = prose(body);
    int teasers = length(cards.stream().filter(this::isTeaser).toList());
    return length(cards) > MIN_LINKS && prose < MIN_PROSE
        || teasers / 4 > Math.max(MIN_PROSE / 2, prose);
  }

  private int length(List<Element> some) {
    return some.stream().mapToInt(measures::length).sum();
  }

  /** The length of the sentences outside links and cards. */
  private int prose(Element body) {
    return body.getAllElements().stream()
        .filter(element -> !within.contains(element))
        .filter(element -> measures.own(element) > 0)
        .filter(element -> isProse(element.ownText()))
        .mapToInt(measures::own)
        .sum();
  }

  private static boolean isProse(String text) {
    return text.length() > MIN_TEASER
        && text.indexOf(' ') > 0
        && text.chars().anyMatch(sign -> ".!?…。؟।".indexOf(sign) >= 0);
  }

  void remove() {
    cards.stream().filter(card -> card.parent() != null).forEach(Element::remove);
  }
}
