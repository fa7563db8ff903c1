package org.claimtracker.evidence;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article of a page and not its menus: the block with the densest text, without the lists of
 * links and the teasers within it.
 *
 * @param paragraphs headings and text, in order
 * @param teasers whether the page rather lists other pages
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

  private static final String COMMENTS =
      "[id~=(?i)^(?:disqus\\w*|comments?|comment-?list|respond)$],"
          + " [class~=(?i)(?:^|\\s)(?:disqus|comments?|comment-?list|comments-area)(?:\\s|$)]";

  /** Less text than this may be all menus. */
  private static final int MIN_ARTICLE = 100;

  private static final String PARAGRAPHS = "p, li, blockquote, pre";

  /** Less is rather a label or a line of a menu. */
  private static final int MIN_BLOCK = 25;

  /** Longer lists of links are rather text with sources. */
  private static final int MAX_LINKS = 600;

  static ArticleText of(Document page) {
    page.select(NEVER_TEXT).remove();
    Element body = page.body();
    TeaserCards cards = TeaserCards.in(body, TextMeasures.of(body));
    boolean teasers = cards.areMostOf(body);
    if (!teasers) {
      cards.remove();
    }
    removeComments(body);
    TextMeasures measures = TextMeasures.of(body);
    Element article = densest(body, measures);
    dropAsides(article, measures);
    List<String> paragraphs = new ArrayList<>();
    article.traverse(new TextBlocks(paragraphs));
    if (paragraphs.isEmpty()) {
      body.traverse(new TextBlocks(paragraphs));
    }
    return new ArticleText(paragraphs, teasers);
  }

  /** What readers say below an article may be longer than it. */
  private static void removeComments(Element body) {
    TextMeasures measures = TextMeasures.of(body);
    for (Element comments : body.select(COMMENTS)) {
      if (comments.parent() != null
          && measures.length(body) - measures.length(comments) > MIN_ARTICLE) {
        comments.remove();
      }
    }
  }

  /** The element whose own paragraphs have the most text outside links. */
  private static Element densest(Element body, TextMeasures measures) {
    Map<Element, Double> scores = new IdentityHashMap<>();
    for (Element block : body.select(PARAGRAPHS + ", div, td, section, article, h2")) {
      boolean paragraph = block.is(PARAGRAPHS);
      int text = paragraph ? measures.outsideLinks(block) : measures.own(block);
      if (text >= MIN_BLOCK && block.parent() != null) {
        double score = text + 10.0 * measures.signs(block);
        Element holder = paragraph ? block.parent() : holder(block);
        scores.merge(holder, score, Double::sum);
        if (holder.parent() != null) {
          scores.merge(holder.parent(), score / 2, Double::sum);
        }
      }
    }
    Element best = body;
    double most = 0;
    for (Element candidate : body.getAllElements()) {
      double score = scores.getOrDefault(candidate, 0.0);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return around(best, measures);
  }

  /** Text in divisions: each is a paragraph of its parent; text with breaks holds its own. */
  private static Element holder(Element block) {
    long breaks = block.children().stream().filter(child -> child.nameIs("br")).count();
    return breaks > 2 ? block : block.parent();
  }

  /** The article around the densest part, with its heading. */
  private static Element around(Element best, TextMeasures measures) {
    Element article = best.closest("article");
    if (article == null) {
      article = best.closest("main, [role=main], [itemprop=articleBody]");
    }
    return article == null ? withHeading(best, measures) : article;
  }

  private static Element withHeading(Element best, TextMeasures measures) {
    Element parent = best.parent();
    boolean headed =
        best.selectFirst("h1") == null
            && parent != null
            && !best.is("body")
            && parent.selectFirst("> h1, > header h1, > div > h1") != null;
    return headed && measures.length(best) * 3 > measures.length(parent) * 2 ? parent : best;
  }

  private static void dropAsides(Element article, TextMeasures measures) {
    int whole = measures.length(article);
    for (Element part : article.getAllElements()) {
      boolean inside = part != article && part.parent() != null;
      boolean aside =
          measures.length(part) * 2 < whole
              && SELDOM_TEXT.matcher(part.className() + " " + part.id()).find();
      if (inside && (aside || part.is("ul, ol, p, div, li") && isLinks(part, measures))) {
        part.remove();
      }
    }
  }

  /** A list of links, or a line that is a link. */
  private static boolean isLinks(Element part, TextMeasures measures) {
    int text = measures.length(part);
    return text > 0
        && text < MAX_LINKS
        && measures.outsideLinks(part) * 4 < text
        && part.selectFirst("h1") == null
        && measures.signs(part) == 0;
  }
}
