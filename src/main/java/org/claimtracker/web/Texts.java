package org.claimtracker.web;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Template extensions for texts and numbers. */
@TemplateExtension
public final class Texts {

  private static final Pattern ADDRESS = Pattern.compile("^\\w+://(?:www\\.)?([^/?#]+).*$");

  private static final int MAX_BEGINNING = 300;

  private static final double MAX_CERTAINTY = .99;

  private Texts() {}

  /** The writing direction of a language: {@code {verdict.language.dir}}. */
  static String dir(String language) {
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }

  /** A language's name in the language of the page. */
  static String languageName(
      String tag, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return ULocale.forLanguageTag(tag).getDisplayName(ULocale.forLocale((Locale) locale));
  }

  /** The name of a script (ISO 15924) in the language of the page. */
  static String scriptName(
      String code, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return new ULocale.Builder()
        .setScript(code)
        .build()
        .getDisplayScript(ULocale.forLocale((Locale) locale));
  }

  /** A language's name in itself. */
  public static String ownName(String tag) {
    ULocale language = ULocale.forLanguageTag(tag);
    return UCharacter.toTitleCase(language, language.getDisplayName(language), null);
  }

  /** A number with its digits grouped as in the language of the page. */
  static String grouped(
      Long number, @TemplateExtension.TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
    return NumberFormat.getIntegerInstance((Locale) locale).format(number);
  }

  /** A long text cut after a word. */
  static String beginning(String text) {
    if (text.length() <= MAX_BEGINNING) {
      return text;
    }
    int end = text.lastIndexOf(' ', MAX_BEGINNING);
    int cut = end < MAX_BEGINNING / 2 ? text.offsetByCodePoints(0, MAX_BEGINNING / 2) : end;
    return text.substring(0, cut) + "…";
  }

  /** A text encoded for use in a URL. */
  static String inAddress(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A match probability, capped below 100% because the model is never certain. */
  static double sureness(double score) {
    return Math.min(score, MAX_CERTAINTY);
  }

  /** The host of a URL without "www.". */
  static String host(String address) {
    return ADDRESS.matcher(address).replaceFirst("$1");
  }
}
