package org.claimtracker.publish.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.XmlText;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The oEmbed 1.0 document of a verdict.
 *
 * @param cacheAge in seconds
 * @param html an iframe with the card
 * @param width in pixels
 * @param height in pixels, an estimate from the length of the texts; a card that is cut off scrolls
 */
@JsonPropertyOrder({"type", "version"})
@Schema(
    requiredProperties = {
      "type",
      "version",
      "title",
      "author_name",
      "author_url",
      "provider_name",
      "provider_url",
      "cache_age",
      "html",
      "width",
      "height"
    })
record OEmbed(
    String type,
    String version,
    String title,
    @JsonProperty("author_name") String authorName,
    @JsonProperty("author_url") String authorUrl,
    @JsonProperty("provider_name") String providerName,
    @JsonProperty("provider_url") String providerUrl,
    @JsonProperty("cache_age") long cacheAge,
    String html,
    int width,
    int height) {

  private static final int WIDTH = 600;
  private static final int EVERYTHING_ELSE = 205;

  /** Where the last line falls into three. */
  private static final int NARROW = 460;

  static OEmbed of(
      PublishedVerdict verdict,
      SiteConfig site,
      Addresses addresses,
      long cacheAge,
      Integer maxWidth,
      Integer maxHeight) {
    String title = verdict.rating().labelIn(verdict.inLanguage()) + ": " + verdict.statement();
    int width = atMost(maxWidth, WIDTH);
    int height = atMost(maxHeight, height(verdict, width));
    return new OEmbed(
        "rich",
        "1.0",
        title,
        site.name(),
        addresses.of("/"),
        site.name(),
        addresses.of("/"),
        cacheAge,
        Card.frame(addresses.card(verdict.slug()), title, width, height).render().strip(),
        width,
        height);
  }

  private static int atMost(Integer most, int wanted) {
    return most == null ? wanted : Math.min(most, wanted);
  }

  private static int height(PublishedVerdict verdict, int width) {
    int room = Math.max(80, width - 44);
    return EVERYTHING_ELSE
        + (width < NARROW ? 2 * 24 : 0)
        + lines(verdict.statement(), room / 10, 6) * 26
        + lines(verdict.summary(), room / 7, 5) * 22;
  }

  private static int lines(String text, int perLine, int most) {
    int characters = text == null ? 0 : text.codePointCount(0, text.length());
    return Math.min(most, (characters + perLine - 1) / perLine);
  }

  String xml(ObjectMapper json) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("oembed");
      Map<String, Object> fields = json.convertValue(this, new TypeReference<>() {});
      for (Map.Entry<String, Object> field : fields.entrySet()) {
        xml.writeStartElement(field.getKey());
        xml.writeCharacters(XmlText.valid(field.getValue().toString()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }
}
