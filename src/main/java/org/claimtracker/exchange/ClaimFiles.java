package org.claimtracker.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads claim files strictly, validating against the JSON Schema, and writes them. */
@ApplicationScoped
class ClaimFiles {

  /**
   * Only text that starts with a letter is left unquoted: other text could be read as a number or a
   * date.
   */
  private static final class Quotes extends StringQuotingChecker.Default {

    private static final long serialVersionUID = 1;

    @Override
    public boolean needToQuoteValue(String value) {
      return value.isEmpty()
          || !Character.isLetter(value.codePointAt(0))
          || value.endsWith(":")
          || super.needToQuoteValue(value);
    }
  }

  private final ObjectMapper yaml = mapper(YAMLGenerator.Feature.MINIMIZE_QUOTES);
  private final ObjectMapper quoted = mapper();
  private final NodeReader reader =
      DefaultNodeReader.builder().yamlMapper(yaml).locationAware().build();
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

  private static ObjectMapper mapper(YAMLGenerator.Feature... features) {
    // The parser's default limit is too small for a long history, and these files are trusted.
    LoaderOptions anySize = new LoaderOptions();
    anySize.setCodePointLimit(Integer.MAX_VALUE);
    YAMLFactory factory =
        YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .stringQuotingChecker(new Quotes())
            .loaderOptions(anySize)
            .build();
    List.of(features).forEach(factory::enable);
    return new ObjectMapper(factory)
        .registerModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Reads one file; {@link BadFile} reports every error and the line of the first. */
  ClaimFile read(String text) {
    try {
      JsonNode tree = tree(text);
      if (tree.isMissingNode()) {
        throw new BadFile(0, "The file is empty");
      }
      List<Error> errors =
          schema.validate(
              tree,
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
      if (!errors.isEmpty()) {
        throw new BadFile(line(errors.get(0)), told(errors));
      }
      return yaml.readValue(text, ClaimFile.class);
    } catch (JsonProcessingException wrong) {
      throw badFile(wrong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private JsonNode tree(String text) throws IOException {
    try {
      return reader.readTree(text, InputFormat.YAML);
    } catch (IllegalArgumentException wrapped) {
      // The reader hides the parser's message about malformed YAML.
      if (wrapped.getCause() instanceof JsonProcessingException wrong) {
        throw wrong;
      }
      throw wrapped;
    }
  }

  /** Writes a readable file, or one with all strings quoted if the readable one would lose text. */
  String write(ClaimFile file) {
    try {
      String text = yaml.writeValueAsString(file);
      return isReadBack(text, file) ? text : quoted.writeValueAsString(file);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A claim cannot be written", unwritable);
    }
  }

  /** The readable style does not round-trip all strings, such as those with unusual line breaks. */
  private boolean isReadBack(String text, ClaimFile file) {
    try {
      return yaml.readTree(text).equals(yaml.valueToTree(file));
    } catch (JsonProcessingException spoilt) {
      return false;
    }
  }

  private static BadFile badFile(JsonProcessingException wrong) {
    if (wrong.getCause() instanceof MarkedYAMLException noYaml && noYaml.getProblemMark() != null) {
      return new BadFile(noYaml.getProblemMark().getLine() + 1, noYaml.getProblem());
    }
    JsonLocation at = wrong.getLocation();
    return new BadFile(at == null ? 0 : at.getLineNr(), wrong.getOriginalMessage());
  }

  /** The line of the invalid value, or of the object that lacks it. */
  private static int line(Error error) {
    JsonNode node = error.getInstanceNode();
    if (node != null && error.getProperty() != null && node.has(error.getProperty())) {
      node = node.get(error.getProperty());
    }
    JsonLocation at = node == null ? null : JsonNodes.tokenStreamLocationOf(node);
    return at == null ? 0 : at.getLineNr();
  }

  private static String told(List<Error> errors) {
    return errors.stream().map(Error::toString).distinct().collect(Collectors.joining("; "));
  }
}
