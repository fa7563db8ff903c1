package org.claimtracker.publish.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.XmlText;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Writes a feed as Atom 1.0 (RFC 4287). */
public final class AtomFeed {

  static final String TYPE = "application/atom+xml";

  private final Addresses addresses;
  private final SiteConfig site;

  AtomFeed(Addresses addresses, SiteConfig site) {
    this.addresses = addresses;
    this.site = site;
  }

  String write(FeedPage page) {
    Feed feed = new Feed("atom_1.0");
    feed.setId(page.id());
    feed.setTitleEx(text(page.title()));
    feed.setUpdated(Date.from(page.updated()));
    feed.setAuthors(List.of(author()));
    feed.setAlternateLinks(List.of(link("alternate", page.home(), "text/html")));
    feed.setOtherLinks(links(page));
    site.license().ifPresent(feed::setRights);
    feed.setEntries(page.items().stream().map(this::entry).toList());
    try {
      Document document = new WireFeedOutput().outputJDom(feed);
      tellLanguages(document, page.items());
      return new XMLOutputter(Format.getCompactFormat().setTextMode(Format.TextMode.PRESERVE))
          .outputString(document);
    } catch (FeedException incomplete) {
      throw new IllegalStateException("The feed lacks what Atom asks for", incomplete);
    }
  }

  private List<Link> links(FeedPage page) {
    List<Link> links = new ArrayList<>();
    links.add(link("self", page.self(), TYPE));
    if (page.next() != null) {
      links.add(link("next", page.next(), TYPE));
    }
    site.license().ifPresent(licence -> links.add(link("license", licence, null)));
    return links;
  }

  private Entry entry(FeedItem item) {
    Entry entry = new Entry();
    entry.setId(item.id());
    entry.setTitleEx(text(item.title()));
    entry.setAlternateLinks(List.of(link("alternate", item.address(), "text/html")));
    entry.setPublished(date(item.published()));
    entry.setUpdated(date(item.updated()));
    entry.setSummary(text(item.text()));
    entry.setCategories(
        item.topics().stream()
            .map(
                topic -> {
                  Category category = new Category();
                  category.setTerm(topic.slug());
                  category.setLabel(XmlText.valid(topic.name()));
                  category.setScheme(addresses.of("/topics/"));
                  return category;
                })
            .toList());
    return entry;
  }

  /** Sets xml:lang of entries and their titles, which the library has no property for. */
  private static void tellLanguages(Document document, List<FeedItem> items) {
    Element feed = document.getRootElement();
    List<Element> entries = feed.getChildren("entry", feed.getNamespace());
    for (int n = 0; n < items.size(); n++) {
      FeedItem item = items.get(n);
      Element entry = entries.get(n);
      tellLanguage(entry, item.language());
      if (!Objects.equals(item.titleLanguage(), item.language())) {
        tellLanguage(entry.getChild("title", feed.getNamespace()), item.titleLanguage());
      }
    }
  }

  private static void tellLanguage(Element element, String language) {
    if (language != null) {
      element.setAttribute("lang", language, Namespace.XML_NAMESPACE);
    }
  }

  private Person author() {
    Person author = new Person();
    author.setName(XmlText.valid(site.name()));
    author.setUri(addresses.of("/"));
    return author;
  }

  private static Link link(String rel, String address, String type) {
    Link link = new Link();
    link.setRel(rel);
    link.setHref(address);
    link.setType(type);
    return link;
  }

  private static Content text(String text) {
    Content content = new Content();
    content.setType(Content.TEXT);
    content.setValue(XmlText.valid(text));
    return content;
  }

  private static Date date(Instant instant) {
    return Date.from(instant);
  }
}
