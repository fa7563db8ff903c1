package org.claimtracker.publish;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.claimtracker.review.Publication;

/** Addresses for search engines, as sitemaps.org asks for them. */
record Sitemap(String kind, String item, List<Place> places) {

  /** What one file may hold. */
  static final int MOST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** An address, and when what is there last changed; null when that is not told. */
  record Place(String address, Instant changed) {}

  /** A published page. */
  record Published(String slug, Instant at) {}

  /** The standing verdicts of one file, counted from 1. */
  static Sitemap file(int number, Addresses addresses) {
    List<Published> published =
        Publication.find(
                "select c.slug, p.publishedAt from Publication p join p.claim c where "
                    + Publication.STANDING
                    + " order by c.id")
            .page(number - 1, MOST)
            .project(Published.class)
            .list();
    return new Sitemap(
        "urlset",
        "url",
        published.stream()
            .map(page -> new Place(addresses.verdict(page.slug()), page.at()))
            .toList());
  }

  /** The list of as many files as so many verdicts need. */
  static Sitemap index(long verdicts, Addresses addresses) {
    return new Sitemap(
        "sitemapindex",
        "sitemap",
        IntStream.rangeClosed(1, files(verdicts))
            .mapToObj(number -> new Place(addresses.of("/sitemap-" + number + ".xml"), null))
            .toList());
  }

  static int files(long verdicts) {
    return Math.toIntExact(Math.max(1, (verdicts + MOST - 1) / MOST));
  }

  String write() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement(kind);
      xml.writeDefaultNamespace(NAMESPACE);
      for (Place place : places) {
        xml.writeStartElement(item);
        element(xml, "loc", place.address);
        if (place.changed != null) {
          element(xml, "lastmod", Objects.toString(place.changed));
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
