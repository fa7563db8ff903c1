package org.claimtracker.publish.feed;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.Date;
import java.util.List;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.XmlText;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Writes a feed as RSS 2.0, for the programs that read nothing else. */
final class RssFeed {

  static final String TYPE = "application/rss+xml";

  private static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
  private static final Namespace DUBLIN_CORE =
      Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");

  private final Addresses addresses;
  private final SiteConfig site;

  RssFeed(Addresses addresses, SiteConfig site) {
    this.addresses = addresses;
    this.site = site;
  }

  String write(FeedPage page) {
    Channel channel = new Channel("rss_2.0");
    channel.setTitle(XmlText.valid(page.title()));
    channel.setLink(page.home());
    channel.setDescription(XmlText.valid(page.title()));
    channel.setLastBuildDate(Date.from(page.updated()));
    site.license().ifPresent(channel::setCopyright);
    channel.setItems(page.items().stream().map(this::item).toList());
    try {
      Document document = new WireFeedOutput().outputJDom(channel);
      addWhatRssLacks(document.getRootElement(), page);
      return new XMLOutputter(Format.getCompactFormat().setTextMode(Format.TextMode.PRESERVE))
          .outputString(document);
    } catch (FeedException incomplete) {
      throw new IllegalStateException("The feed lacks what RSS asks for", incomplete);
    }
  }

  private Item item(FeedItem from) {
    Item item = new Item();
    item.setTitle(XmlText.valid(from.title()));
    item.setLink(from.address());
    Guid guid = new Guid();
    guid.setPermaLink(false);
    guid.setValue(from.id());
    item.setGuid(guid);
    item.setPubDate(Date.from(from.published()));
    Description description = new Description();
    description.setValue(html(XmlText.valid(from.text())));
    item.setDescription(description);
    item.setCategories(
        from.topics().stream()
            .map(
                topic -> {
                  Category category = new Category();
                  category.setDomain(addresses.of("/topics/"));
                  category.setValue(XmlText.valid(topic.name()));
                  return category;
                })
            .toList());
    return item;
  }

  /** Readers take a description for HTML. */
  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }

  /** Its own address, the next page, and the language of each item. */
  private static void addWhatRssLacks(Element rss, FeedPage page) {
    rss.addNamespaceDeclaration(ATOM);
    rss.addNamespaceDeclaration(DUBLIN_CORE);
    Element channel = rss.getChild("channel");
    channel.addContent(0, link("self", page.self()));
    if (page.next() != null) {
      channel.addContent(1, link("next", page.next()));
    }
    List<Element> items = channel.getChildren("item");
    for (int n = 0; n < items.size(); n++) {
      String language = page.items().get(n).language();
      if (language != null) {
        items.get(n).addContent(new Element("language", DUBLIN_CORE).setText(language));
      }
    }
  }

  private static Element link(String rel, String address) {
    return new Element("link", ATOM)
        .setAttribute("rel", rel)
        .setAttribute("type", TYPE)
        .setAttribute("href", address);
  }
}
