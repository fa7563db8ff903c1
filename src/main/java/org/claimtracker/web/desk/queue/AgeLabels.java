package org.claimtracker.web.desk.queue;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Durations in the page's language, in the largest fitting unit. */
@TemplateExtension
final class AgeLabels {

  private AgeLabels() {}

  /** In a template: {@code {item.since.age}}. */
  static String age(
      Instant since, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return lasting(Duration.between(since, Instant.now()), locale);
  }

  /** In a template: {@code {figures.median.lasting}}. */
  static String lasting(
      Duration time, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    Measure measure =
        time.toDays() > 1
            ? new Measure(time.toDays(), MeasureUnit.DAY)
            : time.toHours() > 0
                ? new Measure(time.toHours(), MeasureUnit.HOUR)
                : new Measure(Math.max(0, time.toMinutes()), MeasureUnit.MINUTE);
    return MeasureFormat.getInstance(ULocale.forLocale((Locale) locale), FormatWidth.WIDE)
        .format(measure);
  }

  /** A duration in days for a chart, to one decimal place. */
  static double days(Duration time) {
    return Math.round(time.toHours() / 2.4) / 10.0;
  }
}
