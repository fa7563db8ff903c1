package org.claimtracker.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.DefaultNodeReader;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads claim files strictly, against their JSON Schema, and writes them. */
@ApplicationScoped
class ClaimFiles {

  private final ObjectMapper yaml =
      new ObjectMapper(
              YAMLFactory.builder()
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .build())
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final NodeReader reader = DefaultNodeReader.builder().locationAware().build();
  private final Schema schema;

  ClaimFiles() {
    try (InputStream in = ClaimFiles.class.getResourceAsStream("/claim-file.schema.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads one file; {@link BadFile} names the first line that is wrong, and everything wrong. */
  ClaimFile read(String text) {
    try {
      // Read twice: our own mapper says where YAML is broken, the validator's keeps the lines.
      if (yaml.readTree(text).isEmpty()) {
        throw new BadFile(0, "The file holds no claim");
      }
      JsonNode tree = reader.readTree(text, InputFormat.YAML);
      List<Error> errors =
          schema.validate(
              tree,
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
      if (!errors.isEmpty()) {
        throw new BadFile(line(errors.get(0)), told(errors));
      }
      return yaml.readValue(text, ClaimFile.class);
    } catch (JsonProcessingException wrong) {
      JsonLocation at = wrong.getLocation();
      throw new BadFile(at == null ? 0 : at.getLineNr(), wrong.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  String write(ClaimFile file) {
    try {
      return yaml.writeValueAsString(file);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A claim cannot be written", unwritable);
    }
  }

  private static int line(Error error) {
    JsonLocation at =
        error.getInstanceNode() == null
            ? null
            : JsonNodes.tokenStreamLocationOf(error.getInstanceNode());
    return at == null ? 0 : at.getLineNr();
  }

  private static String told(List<Error> errors) {
    return errors.stream().map(Error::toString).distinct().collect(Collectors.joining("; "));
  }
}
