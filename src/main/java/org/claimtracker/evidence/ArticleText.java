package org.claimtracker.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article of a page and not its menus: the block with the densest text, without the lists of
 * links and the teasers within it.
 *
 * @param paragraphs headings and text, in order
 * @param teasers whether the page rather lists other pages: most of its text stands in cards that
 *     lead elsewhere
 */
record ArticleText(List<String> paragraphs, boolean teasers) {

  private static final String NEVER_TEXT =
      "script, style, nav, footer, aside, form, noscript, template, button, select, iframe, svg,"
          + " dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
          + " [role=complementary], [role=contentinfo], [role=search], [style~=display:\\s*none],"
          + " body > header";

  /** Parts that are seldom the article's, in names of classes. */
  private static final Pattern SELDOM_TEXT =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:cookies?|consent|newsletter|related|recommend\\w*|share|sharing|social"
              + "|sidebar|promo|advert\\w*|breadcrumbs?|menu|subscribe|popup|comments?|tags|teasers?"
              + "|most-?read|trending|read-?more|pagination|paywall)(?:$|[\\s_-])");

  private static final Pattern SENTENCE = Pattern.compile("\\S{2,}\\s+\\S.*[.!?…。؟।]");

  /** Less is rather a label or a line of a menu. */
  private static final int MIN_BLOCK = 25;

  private static final int MIN_CARDS = 4;
  private static final int MAX_CARD = 600;
  private static final int MIN_HEADLINE = 15;

  /** Fewer characters of links make no page of links, and fewer outside of them no article. */
  private static final int MIN_LINKS = 1_000;

  private static final int MIN_PROSE = 120;

  static ArticleText of(Document page) {
    page.select(NEVER_TEXT).remove();
    Element body = page.body();
    List<Element> cards = cards(body);
    int prose = prose(body, cards);
    boolean teasers =
        length(cards) > MIN_LINKS && prose < MIN_PROSE
            || length(cards.stream().filter(ArticleText::isTeaser).toList()) / 4
                > Math.max(MIN_PROSE / 2, prose);
    if (!teasers) {
      cards.forEach(Element::remove);
    }
    Element article = densest(body);
    dropAsides(article);
    List<String> paragraphs = new ArrayList<>();
    article.traverse(new TextBlocks(paragraphs));
    if (paragraphs.isEmpty()) {
      body.traverse(new TextBlocks(paragraphs));
    }
    return new ArticleText(paragraphs, teasers);
  }

  /** Elements of one kind side by side, each a headline that leads elsewhere and few words. */
  private static List<Element> cards(Element body) {
    List<Element> found = new ArrayList<>();
    for (Element parent : body.select("*")) {
      Map<String, List<Element>> alike = new HashMap<>();
      for (Element child : parent.children()) {
        if (isCard(child)) {
          alike.computeIfAbsent(child.normalName(), name -> new ArrayList<>()).add(child);
        }
      }
      alike.values().stream().filter(some -> some.size() >= MIN_CARDS).forEach(found::addAll);
    }
    // Those within others count once.
    return found.stream()
        .filter(card -> card.parents().stream().noneMatch(found::contains))
        .toList();
  }

  /** The length of the sentences outside links and cards. */
  private static int prose(Element body, List<Element> cards) {
    Set<Element> within = new HashSet<>();
    cards.forEach(card -> within.addAll(card.getAllElements()));
    return body.getAllElements().stream()
        .filter(element -> !within.contains(element))
        .filter(element -> SENTENCE.matcher(element.ownText()).find())
        .mapToInt(ArticleText::ownText)
        .sum();
  }

  private static int length(List<Element> cards) {
    return cards.stream().mapToInt(card -> card.text().length()).sum();
  }

  /** A headline and some words, and not a line of a menu. */
  private static boolean isTeaser(Element card) {
    return outsideLinks(card) > MIN_BLOCK || card.selectFirst("h2, h3, h4") != null;
  }

  private static boolean isCard(Element element) {
    if (element.text().length() > MAX_CARD
        || element.is("p, td, tr, span, a:not(:has(h2, h3, h4, div, p))")) {
      return false;
    }
    boolean link = element.is("a[href]") || element.selectFirst("a[href]") != null;
    int headline =
        element.select("a[href]").stream().mapToInt(one -> one.text().length()).max().orElse(0);
    boolean heading =
        element.selectFirst("h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3") != null;
    boolean mostlyLink = headline * 3 > element.text().length();
    return link && headline >= MIN_HEADLINE && (heading || mostlyLink || element.is("a, article"));
  }

  /** The element whose own paragraphs have the most text outside links. */
  private static Element densest(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element block : body.select("p, div, li, blockquote, td, pre, section, article, h2")) {
      int own = block.is("p, li, blockquote, pre") ? outsideLinks(block) : ownText(block);
      if (own >= MIN_BLOCK && block.parent() != null) {
        double score = own + 10.0 * sentenceSigns(block);
        Element parent =
            block.is("p, li, blockquote, pre") || ownText(block) == 0
                ? block.parent()
                : holder(block);
        scores.merge(parent, score, Double::sum);
        if (parent.parent() != null) {
          scores.merge(parent.parent(), score / 2, Double::sum);
        }
      }
    }
    Element best = body;
    double most = 0;
    for (Element candidate : body.select("*")) {
      double score = scores.getOrDefault(candidate, 0.0);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return around(best);
  }

  /** Text in divisions: each is a paragraph of its parent; text and breaks alone are their own. */
  private static Element holder(Element block) {
    return block.select("br").size() > 2 || block.parent() == null ? block : block.parent();
  }

  /** The article around the densest part, with its heading, unless that is a collection. */
  private static Element around(Element best) {
    Element article = best.closest("article");
    if (article == null) {
      article = best.closest("main, [role=main], [itemprop=articleBody]");
    }
    return article == null ? withHeading(best) : article;
  }

  private static Element withHeading(Element best) {
    Element parent = best.parent();
    boolean headed =
        best.selectFirst("h1") == null
            && parent != null
            && !best.is("body")
            && parent.selectFirst("> h1, > header h1, > div > h1") != null;
    return headed && best.text().length() * 3 > parent.text().length() * 2 ? parent : best;
  }

  private static void dropAsides(Element article) {
    int whole = article.text().length();
    for (Element part : article.select("*")) {
      boolean inside = part != article && part.parent() != null;
      String name = part.className() + " " + part.id();
      if (inside && part.text().length() * 2 < whole && SELDOM_TEXT.matcher(name).find()) {
        part.remove();
      } else if (inside && part.is("ul, ol, p, div, li") && isLinks(part)) {
        part.remove();
      }
    }
  }

  /** A list of links, or a line that is a link. */
  private static boolean isLinks(Element part) {
    int text = part.text().length();
    return text > 0
        && text < MAX_CARD
        && outsideLinks(part) * 4 < text
        && part.selectFirst("h1") == null
        && sentenceSigns(part) == 0;
  }

  private static int ownText(Element element) {
    return element.ownText().length();
  }

  private static int outsideLinks(Element element) {
    return element.text().length()
        - element.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
  }

  private static long sentenceSigns(Element element) {
    return element.text().chars().filter(sign -> ".,;!?…。、،؟।".indexOf(sign) >= 0).count();
  }
}
