package org.claimtracker.common;

import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong, as a key with arguments. Programs read the key as {@code code}; the words stand in
 * {@code words/errors_<language>.properties}.
 *
 * @param arguments texts, numbers, enums, messages, and lists of enums or messages
 */
@Schema(type = SchemaType.STRING)
public record Message(String key, List<Object> arguments) {

  private static final Pattern OWN_KEY = Pattern.compile("\\{([a-z-]+)}");

  /** The attributes that are limits, in the order in which texts have them. */
  private static final List<String> LIMITS = List.of("min", "max", "value", "regexp");

  /** The keys of a room, an enum: {@code NO_CLAIM} is the code {@code no-claim}. */
  public interface Key {

    String name();

    default String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default Message with(Object... arguments) {
      return new Message(code(), List.of(arguments));
    }
  }

  /** Refuses a value that its type cannot hold. */
  public static final class InvalidValue extends IllegalArgumentException {

    private final transient Message reason;

    public InvalidValue(Message reason, Throwable cause) {
      super(reason.inEnglish(), cause);
      this.reason = reason;
    }

    public Message reason() {
      return reason;
    }
  }

  /** The words of a language for keys, and for the values of enums. */
  public interface Wording {

    Locale language();

    String text(String key);

    String name(Enum<?> value);
  }

  @JsonValue
  @Override
  public String key() {
    return key;
  }

  /**
   * Every code that an answer can have; a key with a dot words a part, or another one for pages.
   */
  public static SortedSet<String> codes() {
    SortedSet<String> codes = new TreeSet<>(English.OF_THE_API.texts.stringPropertyNames());
    codes.removeIf(key -> key.contains("."));
    return codes;
  }

  /**
   * What Bean Validation found. A constraint of ours has its key in braces as its message; the key
   * of a standard one is its name, with its limits as arguments.
   */
  public static Message of(ConstraintViolation<?> broken) {
    return of(
        broken.getConstraintDescriptor().getAnnotation().annotationType(),
        broken.getMessageTemplate(),
        broken.getConstraintDescriptor().getAttributes());
  }

  /** The message of a constraint with these attributes. */
  public static Message of(Class<?> constraint, String template, Map<String, Object> attributes) {
    Matcher own = OWN_KEY.matcher(template);
    if (own.matches()) {
      return new Message(own.group(1), List.of());
    }
    String key = constraint.getSimpleName().replaceAll("\\B([A-Z])", "-$1");
    Stream<Object> limits = LIMITS.stream().map(attributes::get).filter(Objects::nonNull);
    return new Message(key.toLowerCase(Locale.ROOT), limits.toList());
  }

  /** As the API says it. */
  public String inEnglish() {
    return in(English.OF_THE_API);
  }

  public String in(Wording wording) {
    String text = wording.text(key);
    if (arguments.isEmpty()) {
      return text;
    }
    Object[] places = arguments.stream().map(argument -> place(argument, text, wording)).toArray();
    return new MessageFormat(text, ULocale.forLocale(wording.language())).format(places);
  }

  private static Object place(Object argument, String text, Wording wording) {
    // A number in a sentence is most often a name, which has no separators.
    return argument instanceof Number && text.contains(", plural,")
        ? argument
        : said(argument, wording);
  }

  private static String said(Object argument, Wording wording) {
    if (argument instanceof Message message) {
      return message.in(wording);
    }
    if (argument instanceof Enum<?> value) {
      return wording.name(value);
    }
    if (argument instanceof Collection<?> several) {
      boolean sentences = several.stream().anyMatch(Message.class::isInstance);
      return sentences
          ? several.stream().map(one -> said(one, wording)).collect(Collectors.joining(" "))
          : ListFormatter.getInstance(ULocale.forLocale(wording.language()), Type.OR, Width.WIDE)
              .format(
                  several.stream()
                      .sorted(Comparator.comparing(Object::toString))
                      .map(one -> said(one, wording))
                      .toList());
    }
    return Objects.toString(argument);
  }

  /** Words for programs: English, with values of enums under the names that the API has. */
  private static final class English implements Wording {

    private static final English OF_THE_API = new English();

    private static final String FILE = "words/errors_en.properties";

    private final Properties texts = new Properties();

    private English() {
      try (Reader file =
          new InputStreamReader(
              Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE),
              StandardCharsets.UTF_8)) {
        texts.load(file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    @Override
    public Locale language() {
      return Locale.ENGLISH;
    }

    @Override
    public String text(String key) {
      String text = texts.getProperty(key);
      if (text == null) {
        throw new IllegalArgumentException("There are no words for " + key);
      }
      return text;
    }

    @Override
    public String name(Enum<?> value) {
      return value.name();
    }
  }
}
