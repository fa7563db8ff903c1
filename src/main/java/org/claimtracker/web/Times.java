package org.claimtracker.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import org.claimtracker.claim.PartialDate;

/**
 * Dates and times in the page's language. Instants are rendered in UTC, and converted by a script
 * to the reader's time zone; the date of a statement has no time zone and stays as it is.
 */
@TemplateExtension
public final class Times {

  private static final String DAY = "dMMMMy";
  private static final String MONTH = "MMMMy";
  private static final String YEAR = "y";
  private static final String MINUTE = "dMMMMyHHmm";

  private Times() {}

  /** In a template: {@code {verdict.publishedAt.moment}}. */
  static RawString moment(
      Instant at, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return element(
        at.truncatedTo(ChronoUnit.SECONDS).toString(), text(at, MINUTE, locale) + " UTC");
  }

  /** An instant without its time of day. */
  static RawString day(
      Instant at, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return new RawString(
        "<time datetime=\"%s\" data-day>%s</time>"
            .formatted(at.truncatedTo(ChronoUnit.SECONDS), text(at, DAY, locale)));
  }

  /** In a template: {@code {verdict.statedOn.date}}. */
  static RawString date(
      PartialDate date,
      @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return element(date.text(), text(date, (Locale) locale));
  }

  /** The date in words, as precise as it is known. */
  public static String text(PartialDate date, Locale language) {
    String known =
        switch (date.text().length()) {
          case 4 -> YEAR;
          case 7 -> MONTH;
          default -> DAY;
        };
    return text(startOf(date.earliest()), known, language);
  }

  static RawString date(
      LocalDate date, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return element(date.toString(), text(startOf(date), DAY, locale));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String text(Instant at, String skeleton, Object locale) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, world((Locale) locale));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(at));
  }

  /** Plain "en" would format dates as in the United States, with the month first. */
  private static ULocale world(Locale locale) {
    return locale.equals(Locale.ENGLISH)
        ? ULocale.forLanguageTag("en-001")
        : ULocale.forLocale(locale);
  }

  private static RawString element(String exactly, String text) {
    return new RawString("<time datetime=\"%s\">%s</time>".formatted(exactly, text));
  }
}
