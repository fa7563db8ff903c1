package org.claimtracker.publish.sitemap;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.claimtracker.publish.Addresses;

/** Writes the sitemap format of sitemaps.org. */
record Sitemap(String kind, String item, List<Place> places) {

  /** The limit of the format for one file. */
  static final int MAX_URLS = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** A URL and its last modification; null if unknown. */
  record Place(String address, Instant changed) {}

  /** One file of URLs. */
  static Sitemap of(List<Place> places) {
    return new Sitemap("urlset", "url", places);
  }

  /** The index of all files. */
  static Sitemap index(int files, Addresses addresses) {
    return new Sitemap(
        "sitemapindex",
        "sitemap",
        IntStream.rangeClosed(1, files)
            .mapToObj(number -> new Place(addresses.of("/sitemap-" + number + ".xml"), null))
            .toList());
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
