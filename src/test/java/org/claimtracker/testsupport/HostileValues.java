package org.claimtracker.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that programs tend to stumble over, chosen by a seeded generator. */
public final class HostileValues {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "\u0000",
          "a\u0000b",
          "\r\nSet-Cookie: a=b",
          "\u001b[2J",
          "\ud800",
          "\ud83d\ude00",
          "e\u0301\u202e\u200b\ufeff",
          "null",
          "true",
          "-1",
          "0",
          "1",
          "1.5",
          "1e999",
          "2147483648",
          "9223372036854775808",
          "NaN",
          "2025-02-30",
          "+999999999-12-31",
          "-999999999-01-01T00:00:00Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "en",
          "-",
          "zz-zzzzzzzzz",
          "http://127.0.0.1:9/",
          "http://[::1",
          "http://\u0456\u0434\u043d/",
          "javascript:alert(1)",
          "<script>alert(1)</script>",
          "{{7*7}} {inject:x} ${x} %s %n {0}",
          "' or 1=1 --",
          "\" AND ( OR NOT *:* ^ ~ / \\",
          "..%2f..",
          "%",
          "%zz",
          "*",
          "(".repeat(300),
          "\"".repeat(301),
          "> ".repeat(4_000),
          "- ".repeat(2_500),
          "*a ".repeat(3_000) + "a*".repeat(3_000),
          "a ".repeat(3_000),
          "\u0430\u0301".repeat(2_000),
          "9".repeat(1_000),
          "x".repeat(20_000));

  private final Random random;

  public HostileValues(Random random) {
    this.random = random;
  }

  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  public String text() {
    return oneIn(6) ? oneOf(TEXTS) + oneOf(TEXTS) : oneOf(TEXTS);
  }

  /** A text short enough for an address. */
  public String shortText() {
    String text = text();
    return text.length() > 600 ? text.substring(0, 600) : text;
  }

  /** Percent-encoded, or seldom as it is. */
  public String encoded(String text) {
    if (oneIn(25)) {
      return text.replaceAll("[\\s\u0000]", "+");
    }
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = octet >= '0' && octet <= '9' || octet >= 'a' && octet <= 'z' || octet == '-';
      encoded.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xff));
    }
    return encoded.toString();
  }

  /** The example with one to three places changed; sometimes no JSON at all. */
  public String body(JsonNode example) {
    if (oneIn(20)) {
      return oneOf(List.of("", "{", "[]", "null", "\"x\"", "{\"a\":1}{}", "[".repeat(5_000)));
    }
    JsonNode body = example.deepCopy();
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      List<JsonNode> parents = new ArrayList<>();
      collect(body, parents);
      if (!parents.isEmpty()) {
        change(oneOf(parents));
      }
    }
    return body.toString();
  }

  private static void collect(JsonNode node, List<JsonNode> parents) {
    if (node.isContainerNode() && !node.isEmpty()) {
      parents.add(node);
      node.forEach(child -> collect(child, parents));
    }
  }

  private void change(JsonNode parent) {
    if (parent instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = oneOf(names);
      if (oneIn(5)) {
        object.remove(name);
      } else {
        object.set(name, json());
      }
    } else if (parent instanceof ArrayNode array) {
      array.set(random.nextInt(array.size()), json());
      if (oneIn(3)) {
        array.add(array.get(0));
      }
    }
  }

  private JsonNode json() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(8)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.numberNode(random.nextLong());
      case 2 -> nodes.booleanNode(random.nextBoolean());
      case 3 -> nodes.arrayNode().add(text());
      case 4 -> nodes.objectNode().put("name", text());
      default -> nodes.textNode(text());
    };
  }
}
