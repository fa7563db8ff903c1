package org.claimtracker.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text each element has, measured in one pass, however deep they are nested. */
final class TextMeasures implements NodeVisitor {

  private static final String SENTENCE_SIGNS = ".,;!?…。、،؟।";

  private final Map<Element, Measure> measures = new IdentityHashMap<>();
  private final Deque<Measure> open = new ArrayDeque<>();
  private int links;

  private static final class Measure {
    private int length;
    private int own;
    private int inLinks;
    private int longestLink;
    private int signs;
  }

  static TextMeasures of(Element root) {
    TextMeasures measures = new TextMeasures();
    root.traverse(measures);
    return measures;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      open.push(new Measure());
      links += isLink(element) ? 1 : 0;
    } else if (node instanceof TextNode words && !open.isEmpty() && !words.isBlank()) {
      add(open.peek(), words.text().strip());
    }
  }

  private void add(Measure measure, String text) {
    measure.length += text.length() + 1;
    measure.own += text.length();
    measure.inLinks += links > 0 ? text.length() + 1 : 0;
    measure.signs += (int) text.chars().filter(sign -> SENTENCE_SIGNS.indexOf(sign) >= 0).count();
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      Measure measure = open.pop();
      boolean link = isLink(element);
      links -= link ? 1 : 0;
      measure.longestLink = link ? measure.length : measure.longestLink;
      measures.put(element, measure);
      if (!open.isEmpty()) {
        Measure parent = open.peek();
        parent.length += measure.length;
        parent.inLinks += measure.inLinks;
        parent.signs += measure.signs;
        parent.longestLink = Math.max(parent.longestLink, measure.longestLink);
      }
    }
  }

  private static boolean isLink(Element element) {
    return element.nameIs("a") && element.hasAttr("href");
  }

  private Measure measure(Element element) {
    return measures.getOrDefault(element, new Measure());
  }

  int length(Element element) {
    return measure(element).length;
  }

  /** Its text outside all other elements. */
  int own(Element element) {
    return measure(element).own;
  }

  int outsideLinks(Element element) {
    return measure(element).length - measure(element).inLinks;
  }

  int longestLink(Element element) {
    return measure(element).longestLink;
  }

  /** Commas and the like, which prose has and menus have not. */
  int signs(Element element) {
    return measure(element).signs;
  }
}
