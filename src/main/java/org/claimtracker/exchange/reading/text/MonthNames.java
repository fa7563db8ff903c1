package org.claimtracker.exchange.reading.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.Lexicon;

/** Names of months, of all languages that are read here. */
public final class MonthNames {

  private static final int MONTHS = 12;

  private static final Map<String, Integer> MONTH = all();

  private MonthNames() {}

  /** From 1; null if it is no name, or that of two months in two languages. */
  public static Integer of(String word) {
    return MONTH.get(folded(word));
  }

  private static Map<String, Integer> all() {
    Map<String, Integer> months = new HashMap<>();
    Set<String> unclear = new HashSet<>();
    for (String language : LanguageAnalyzers.tags()) {
      DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          String[] names = symbols.getMonths(context, width);
          for (int month = 0; month < MONTHS; month++) {
            put(months, unclear, names[month], month + 1);
          }
        }
      }
    }
    Lexicon.valuesOfAll("months", "en").forEach((name, month) -> put(months, unclear, name, month));
    months.keySet().removeAll(unclear);
    return months;
  }

  private static void put(
      Map<String, Integer> months, Set<String> unclear, String name, int month) {
    Integer known = months.putIfAbsent(folded(name), month);
    if (known != null && known != month) {
      unclear.add(folded(name));
    }
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "").strip();
  }
}
