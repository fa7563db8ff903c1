package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/** Serialises JSON-LD so that it is safe inside a script element, whatever the texts contain. */
public final class JsonLd {

  public static final String TYPE = "application/ld+json";

  private static final JsonMapper MAPPER =
      new JsonMapper(new JsonFactoryBuilder().characterEscapes(new ScriptSafe()).build());

  private JsonLd() {}

  public static String write(Object document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("The structured data cannot be written", unwritable);
    }
  }

  /** A generator for documents that are too large to be built in memory. */
  public static JsonGenerator writer(OutputStream out) throws IOException {
    return MAPPER
        .createGenerator(out)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        // A truncated document must not look complete.
        .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
  }

  /**
   * Escapes what could begin a tag, and the line terminators that JavaScript has and JSON has not.
   */
  private static final class ScriptSafe extends CharacterEscapes {

    private final int[] ascii = standardAsciiEscapesForJSON();

    ScriptSafe() {
      ascii['<'] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case '<' -> new SerializedString("\\u003c");
        case 0x2028 -> new SerializedString("\\u2028");
        case 0x2029 -> new SerializedString("\\u2029");
        default -> null;
      };
    }
  }
}
