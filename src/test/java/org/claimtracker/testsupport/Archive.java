package org.claimtracker.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An exported archive of claim files: text by path. */
public record Archive(Map<String, String> files) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static Archive of(byte[] zip) {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Archive(files);
  }

  public static Archive exportedBy(Person somebody) {
    return of(somebody.http.download("/api/v1/export"));
  }

  public void writeTo(Path directory) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  public String pathOf(String slug) {
    return files.keySet().stream()
        .filter(path -> path.endsWith("/" + slug + ".yaml"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(slug + " is missing in " + files.keySet()));
  }

  public void move(String slug, String path) {
    files.put(path, files.remove(pathOf(slug)));
  }

  /** The content of a claim file: an absent list equals an empty one, and topics are unordered. */
  public static JsonNode data(String yaml) {
    try {
      ObjectNode claim = (ObjectNode) YAML.readTree(yaml);
      withoutEmptyLists(claim);
      if (claim.get("topics") instanceof ArrayNode topics) {
        List<String> names = new ArrayList<>();
        topics.forEach(topic -> names.add(topic.asText()));
        topics.removeAll();
        names.stream().sorted().forEach(topics::add);
      }
      return claim;
    } catch (JsonProcessingException noYaml) {
      throw new AssertionError(yaml, noYaml);
    }
  }

  private static void withoutEmptyLists(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .removeIf(field -> field.getValue() instanceof ArrayNode && field.getValue().isEmpty());
    }
    node.forEach(Archive::withoutEmptyLists);
  }
}
