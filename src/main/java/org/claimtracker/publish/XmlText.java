package org.claimtracker.publish;

import org.jdom2.Verifier;

/** Text as XML can hold it. */
public final class XmlText {

  private XmlText() {}

  /** Without the characters that XML 1.0 cannot represent, not even as character references. */
  public static String valid(String text) {
    return text.codePoints()
        .filter(Verifier::isXMLCharacter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
