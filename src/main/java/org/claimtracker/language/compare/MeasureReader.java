package org.claimtracker.language.compare;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.language.compare.PhraseList.Found;
import org.claimtracker.language.compare.Quantity.Meaning;
import org.claimtracker.language.compare.Quantity.Step;
import org.claimtracker.language.text.Lexicon;

/**
 * Reads what stands around a number: its unit, its bound, and whether something rose by or to it.
 */
final class MeasureReader {

  /** Signs that are the same in all languages. */
  private static final PhraseList SIGNS =
      PhraseList.ofPairs(
          Set.of(
              "km=km",
              "cm=cm",
              "mm=mm",
              "kg=kg",
              "ml=ml",
              "km/h=kmh",
              "kmh=kmh",
              "mph=mph",
              "kw=kw",
              "mw=mw",
              "gw=gw",
              "kwh=kwh",
              "mwh=mwh",
              "gwh=gwh",
              "twh=twh",
              "km²=km2",
              "m²=m2",
              "km2=km2",
              "m2=m2",
              "м²=m2",
              "км²=km2",
              "m³=m3",
              "м³=m3",
              "ha=ha",
              "usd=usd",
              "eur=eur",
              "uah=uah",
              "rub=rub",
              "gbp=pound",
              "pln=pln",
              "chf=chf",
              "jpy=yen",
              "cny=yuan",
              "inr=rupee",
              "egp=egp",
              "lb=lb",
              "lbs=lb"));

  private static final Pattern PERCENT = Pattern.compile("\\s*[%٪]");

  private static final Pattern DEGREES =
      Pattern.compile(
          "(?:\\s*[°º]\\s*(?<sign>[CcFfСс])|(?<bare>[CF])|\\s*(?<c>℃)|\\s*(?<f>℉))(?![\\p{L}\\p{Nd}])");

  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u202f-]*");

  /** Behind a million, before what there are a million of. */
  private static final Pattern OF = Pattern.compile("(?:of|de|d['’])(?:\\s+|(?<=['’]))");

  private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");

  private static final Pattern CODE = Pattern.compile("(?<![\\p{L}])(\\p{Lu}{3}|US\\$)\\s?$");

  private static final Map<String, PhraseList> UNITS = new ConcurrentHashMap<>();
  private static final Map<String, PhraseList> STEPS = new ConcurrentHashMap<>();

  private static final int NEAR = 24;

  private MeasureReader() {}

  /**
   * @param powers how many words for powers of ten follow the number
   */
  static Meaning of(String text, int start, int end, int powers, String language) {
    int from = beginning(text, start);
    Measure sign = sign(text, from, start);
    int at = end;
    for (int n = 0; n < powers; n++) {
      at = behind(WORD, text, behind(BLANK, text, at));
    }
    int measured = behind(BLANK, text, at);
    if (powers > 0) {
      measured = behind(OF, text, measured);
    }
    Measure measure = sign;
    int unitEnd = at;
    if (measure == null) {
      Found unit = unit(text, at, measured, language);
      if (unit != null) {
        measure = Measure.named(unit.value());
        unitEnd = unit.end();
      }
    }
    Bound.Written bound = Bound.of(text, from, unitEnd, language);
    Found step = step(text, bound.start(), language);
    int phraseStart = step == null ? bound.start() : step.start();
    return new Meaning(
        measure,
        text.substring(phraseStart, bound.end()).strip(),
        phraseStart,
        bound.end(),
        bound.bound(),
        step == null ? Step.NONE : step.value().equals("steps.by") ? Step.BY : Step.TO);
  }

  private static int behind(Pattern pattern, String text, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher.end() : at;
  }

  /** Where the number begins with its currency: {@code UAH 50}, {@code $5}. */
  private static int beginning(String text, int start) {
    int at = start;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    if (at > 0 && Measure.isSign(text.charAt(at - 1))) {
      at--;
      return text.startsWith("US", Math.max(0, at - 2)) && at >= 2 ? at - 2 : at;
    }
    Matcher code = CODE.matcher(text.substring(0, start));
    return code.find() && SIGNS.at(text, code.start(1)) != null ? code.start(1) : start;
  }

  private static Measure sign(String text, int from, int start) {
    if (from == start) {
      return null;
    }
    for (int n = from; n < start; n++) {
      if (Measure.isSign(text.charAt(n))) {
        return Measure.ofSign(text.charAt(n));
      }
    }
    return Measure.named(SIGNS.at(text, from).value());
  }

  private static Found unit(String text, int end, int measured, String language) {
    if (measured < text.length() && Measure.isSign(text.charAt(measured))) {
      String name = Measure.ofSign(text.charAt(measured)).name();
      return new Found(name, text.substring(measured, measured + 1), measured, measured + 1);
    }
    Found listed = UNITS.computeIfAbsent(language, MeasureReader::units).at(text, measured);
    if (listed != null) {
      return listed;
    }
    Found common = SIGNS.at(text, measured);
    if (common != null) {
      return common;
    }
    int share = behind(PERCENT, text, end);
    if (share > end) {
      return new Found("percent", "%", end, share);
    }
    Matcher degrees = DEGREES.matcher(text).region(end, text.length());
    if (degrees.lookingAt()) {
      boolean fahrenheit = degrees.group().matches(".*[Ff℉]");
      return new Found(fahrenheit ? "fahrenheit" : "celsius", degrees.group(), end, degrees.end());
    }
    return null;
  }

  private static PhraseList units(String language) {
    Set<String> pairs = new LinkedHashSet<>(Lexicon.of(language).all("units"));
    Lexicon.ofAll("percent", language).forEach(words -> pairs.add(words + "=percent"));
    return PhraseList.ofPairs(pairs);
  }

  /** What stands before a number and its bound; null for nothing. */
  private static Found step(String text, int from, String language) {
    int near = Math.max(0, from - NEAR);
    String before = text.substring(near, from).stripTrailing();
    return STEPS
        .computeIfAbsent(language, first -> PhraseList.of(first, "steps.by", "steps.to"))
        .in(before)
        .stream()
        .filter(found -> found.end() == before.length())
        .map(
            found ->
                new Found(found.value(), found.written(), near + found.start(), near + found.end()))
        .findFirst()
        .orElse(null);
  }
}
