package org.claimtracker.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.verdict.RatingWords;

/**
 * The texts of the pages. A file {@code words/<area>_<language>.properties} holds the texts of one
 * area as ICU messages, with the plural forms of the language. In a template {@code
 * {site:found(n)}} is the text {@code found} of the area {@code site} with {@code n} for {@code
 * {0}}; {@code {site:of('stance', it)}} is the text {@code stance_} and the value's name, and
 * {@code {site:say(key, n)}} the text of a key that is computed. {@code {site:labelOf(rating)}} and
 * {@code {site:meaningOf(rating)}} are a rating's words in the language of the page; {@code
 * {site:known('rating', key, label)}} is the translation of a label that still has its shipped
 * English wording, and otherwise the label itself.
 */
@ApplicationScoped
public class Messages {

  /** The areas: file names, and namespaces in templates. */
  public static final List<String> AREAS =
      List.of(
          "page",
          "site",
          "desk",
          "queues",
          "work",
          "intake",
          "errors",
          "webhooks",
          "imports",
          "notifications",
          "inbox",
          "figures");

  private final Map<Locale, Map<String, Properties>> texts = new HashMap<>();

  Messages(Bundles bundles) {
    for (Locale language : Languages.ALL) {
      Map<String, Properties> areas = new HashMap<>();
      AREAS.forEach(area -> areas.put(area, bundles.read(area, language)));
      texts.put(language, areas);
    }
  }

  /** A text in a language, with its placeholders filled in. */
  public String say(Locale language, String area, String key, Object... places) {
    String text = texts.get(language).get(area).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("There is no text " + area + ":" + key);
    }
    return places.length == 0
        ? text
        : new MessageFormat(text, ULocale.forLocale(language)).format(places);
  }

  /** Whether this text exists. */
  public boolean have(String area, String key) {
    return texts.get(Languages.ALL.get(0)).get(area).containsKey(key);
  }

  /** The keys of an area. */
  Set<String> keys(Locale language, String area) {
    return texts.get(language).get(area).stringPropertyNames();
  }

  void register(@Observes EngineBuilder engine) {
    for (String area : AREAS) {
      engine.addNamespaceResolver(
          NamespaceResolver.builder(area).resolveAsync(context -> say(area, context)).build());
    }
  }

  private CompletionStage<Object> say(String area, EvalContext context) {
    Locale language = (Locale) context.getAttribute(TemplateInstance.LOCALE);
    EvaluatedParams given = EvaluatedParams.evaluate(context);
    return given.stage.thenApply(
        evaluated -> {
          Object[] places = new Object[context.getParams().size()];
          for (int n = 0; n < places.length; n++) {
            places[n] = result(given, n);
          }
          return switch (context.getName()) {
            case "of" -> say(language, area, places[0] + "_" + places[1]);
            case "labelOf" -> label(language, (RatingView) places[0]);
            case "meaningOf" -> meaning(language, (RatingView) places[0]);
            case "known" -> known(language, area, places[0] + "_" + places[1], (String) places[2]);
            case "say" -> say(language, area, (String) places[0], rest(places));
            default -> say(language, area, context.getName(), places);
          };
        });
  }

  /** The translation of a text if its English wording is unchanged; otherwise the text itself. */
  public String known(Locale language, String area, String key, String english) {
    return english.equals(texts.get(Languages.ALL.get(0)).get(area).getProperty(key))
        ? say(language, area, key)
        : english;
  }

  /** A rating's label: the desk's words, else the shipped ones, else the label itself. */
  public String label(Locale language, RatingView rating) {
    return rating
        .wordsIn(language.toLanguageTag())
        .map(RatingWords::label)
        .orElseGet(() -> known(language, "site", "rating_" + rating.key(), rating.label()));
  }

  /** A rating's definition, like its label. */
  public String meaning(Locale language, RatingView rating) {
    return rating
        .wordsIn(language.toLanguageTag())
        .map(RatingWords::definition)
        .orElseGet(() -> known(language, "site", "meaning_" + rating.key(), rating.definition()));
  }

  private static Object[] rest(Object[] places) {
    return Arrays.stream(places).skip(1).filter(Objects::nonNull).toArray();
  }

  private static Object result(EvaluatedParams given, int n) {
    try {
      return given.getResult(n);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
