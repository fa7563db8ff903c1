package org.claimtracker.publish;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claimtracker.testsupport.Http.Answer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads Atom with a plain XML parser, independently of the library that writes it. */
public final class Atom {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private Atom() {}

  public static Element parsed(Answer answer) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)));
    return document.getDocumentElement();
  }

  public static Element first(Element parent, String name) {
    return (Element) parent.getElementsByTagNameNS(ATOM, name).item(0);
  }

  public static String text(Element parent, String name) {
    return child(parent, name).getTextContent();
  }

  private static Element child(Element parent, String name) {
    NodeList children = parent.getElementsByTagNameNS(ATOM, name);
    for (int n = 0; n < children.getLength(); n++) {
      if (children.item(n).getParentNode() == parent) {
        return (Element) children.item(n);
      }
    }
    throw new AssertionError("No " + name);
  }

  public static String link(Element parent, String rel) {
    NodeList links = parent.getElementsByTagNameNS(ATOM, "link");
    for (int n = 0; n < links.getLength(); n++) {
      Element link = (Element) links.item(n);
      if (link.getParentNode() == parent && link.getAttribute("rel").equals(rel)) {
        return link.getAttribute("href");
      }
    }
    throw new AssertionError("No link " + rel);
  }
}
