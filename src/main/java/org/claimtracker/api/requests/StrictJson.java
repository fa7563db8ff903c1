package org.claimtracker.api.requests;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;

/** Strict JSON: unknown fields are rejected and types are not coerced. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

  /** Runs last, after the modules found on the classpath. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .registerModule(
            new SimpleModule()
                .addDeserializer(String.class, new KeepableText())
                .addDeserializer(Instant.class, new Moment<>(Instant.class, Instant::parse))
                .addDeserializer(LocalDate.class, new Moment<>(LocalDate.class, LocalDate::parse)));
    mapper.setConfig(
        mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
  }

  /** Strings only, without NUL or unpaired surrogates, which the databases cannot store. */
  static final class KeepableText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = parser.getText();
      if (!isKeepable(text)) {
        throw new Message.InvalidValue(Problems.Reason.TEXT_UNKEEPABLE.with(), null);
      }
      return text;
    }

    private static boolean isKeepable(String text) {
      return text.codePoints()
          .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
  }

  /** ISO 8601 dates and instants, as strings, within the range of the databases. */
  static final class Moment<T> extends StdScalarDeserializer<T> {

    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("\\d{4}-.*");

    private final Class<T> type;
    private final Function<String, T> parse;

    Moment(Class<T> type, Function<String, T> parse) {
      super(type);
      this.type = type;
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING)) {
        try {
          String text = parser.getText();
          if (YEAR_OF_FOUR_DIGITS.matcher(text).matches()) {
            return parse.apply(text);
          }
        } catch (DateTimeException noSuchMoment) {
          return type.cast(context.handleWeirdStringValue(type, parser.getText(), null));
        }
      }
      return type.cast(context.handleUnexpectedToken(type, parser));
    }
  }
}
