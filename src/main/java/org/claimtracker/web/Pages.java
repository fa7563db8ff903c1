package org.claimtracker.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.http.CacheKey;
import org.claimtracker.publish.http.PageLanguage;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;

/** Renders pages in the language of the request. */
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

  /** The frame of a public page: the address chooses the language, otherwise the browser does. */
  public Frame frame(RoutingContext context) {
    return frame(
        context,
        Languages.locale(PageLanguage.of(context)),
        Languages.tagged(PageLanguage.chosen(context)).isPresent());
  }

  /** The frame in a given language. */
  public Frame frame(RoutingContext context, Locale language, boolean chosen) {
    // Without tracking parameters, so that readers share one cached page.
    String query = CacheKey.address(context).replaceFirst("^[^?]*\\??", "");
    String others =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith(CHOICE + "="))
            .collect(Collectors.joining("&"));
    return new Frame(language, chosen, site.name(), site.at(""), context.request().path(), others);
  }

  /** A public page, cached for everyone who requests it in the same language. */
  public Response answer(RoutingContext context, Function<Frame, TemplateInstance> content) {
    return answers.answer(context, () -> rendered(context, content));
  }

  /** A page that is not cached, because it depends on more than the published data. */
  public Response answerOnce(RoutingContext context, Function<Frame, TemplateInstance> content) {
    return answers.answerOnce(context, () -> rendered(context, content));
  }

  private RenderedResponse rendered(
      RoutingContext context, Function<Frame, TemplateInstance> content) {
    Frame frame = frame(context);
    byte[] text = render(content.apply(frame), frame).getBytes(StandardCharsets.UTF_8);
    return RenderedResponse.of(text, TYPE, null).with("Content-Language", frame.language());
  }

  /** The page as HTML. */
  public String render(TemplateInstance content, Frame frame) {
    return content
        .setLocale(frame.locale())
        .setAttribute(Markdown.TEXTS, new AtomicInteger())
        .data("frame", frame)
        .render();
  }
}
