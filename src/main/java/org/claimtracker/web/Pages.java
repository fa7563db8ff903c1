package org.claimtracker.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.http.CacheKey;
import org.claimtracker.publish.http.PageLanguage;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;

/** Puts content into its frame, in the language of whoever asks. */
@ApplicationScoped
public class Pages {

  public static final String TYPE = "text/html;charset=UTF-8";

  private static final String CHOICE = "lang";

  private final ResponseCache answers;
  private final SiteConfig site;

  Pages(ResponseCache answers, SiteConfig site) {
    this.answers = answers;
    this.site = site;
  }

  /** The frame for a reader: the address chooses the language, or else the browser. */
  public Frame frame(RoutingContext asked) {
    return frame(
        asked,
        Languages.locale(PageLanguage.of(asked)),
        Languages.tagged(asked.request().getParam(CHOICE)).isPresent());
  }

  /** The frame in a given language. */
  public Frame frame(RoutingContext asked, Locale language, boolean chosen) {
    // Without what mailings add: many readers get the same page.
    String query = CacheKey.address(asked).replaceFirst("^[^?]*\\??", "");
    String others =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith(CHOICE + "="))
            .collect(Collectors.joining("&"));
    return new Frame(language, chosen, site.name(), site.at(""), asked.request().path(), others);
  }

  /** A page for readers, kept ready for the next who ask for it in the same language. */
  public Response answer(RoutingContext asked, Function<Frame, TemplateInstance> content) {
    return answers.answer(asked, () -> rendered(asked, content));
  }

  /** A page for one reader, which depends on more than what stands published. */
  public Response answerOnce(RoutingContext asked, Function<Frame, TemplateInstance> content) {
    return answers.answerOnce(asked, () -> rendered(asked, content));
  }

  private RenderedResponse rendered(
      RoutingContext asked, Function<Frame, TemplateInstance> content) {
    Frame frame = frame(asked);
    byte[] text = render(content.apply(frame), frame).getBytes(StandardCharsets.UTF_8);
    return RenderedResponse.of(text, TYPE, null).with("Content-Language", frame.language());
  }

  /** The page as text. */
  public String render(TemplateInstance content, Frame frame) {
    return content.setLocale(frame.locale()).data("frame", frame).render();
  }
}
