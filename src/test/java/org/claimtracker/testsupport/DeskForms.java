package org.claimtracker.testsupport;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of the desk, found by following its links. */
public final class DeskForms {

  /** A form, with the names of its fields. */
  public record Form(String action, List<String> fields) {}

  private static final int MAX_PAGES = 40;
  private static final Pattern LINK = Pattern.compile("href=\"(/desk[^\"#]*)\"");
  private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern ACTION =
      Pattern.compile("(?:\\baction|formaction|hx-post)=\"(/[^\"]*)\"");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");

  private DeskForms() {}

  public static List<Form> of(Http browser, String... starts) {
    Queue<String> toVisit = new ArrayDeque<>(List.of(starts));
    Set<String> seen = new LinkedHashSet<>(toVisit);
    Set<Form> forms = new LinkedHashSet<>();
    for (int pages = 0; pages < MAX_PAGES && !toVisit.isEmpty(); pages++) {
      String page = browser.get(toVisit.poll(), "Accept", "text/html").text();
      Matcher links = LINK.matcher(page);
      while (links.find()) {
        String address = links.group(1).replace("&amp;", "&");
        if (seen.add(address)) {
          toVisit.add(address);
        }
      }
      Matcher found = FORM.matcher(page);
      while (found.find()) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(found.group(2)).results().forEach(name -> names.add(name.group(1)));
        ACTION
            .matcher(found.group())
            .results()
            .forEach(action -> forms.add(new Form(action.group(1), List.copyOf(names))));
      }
    }
    return List.copyOf(forms);
  }
}
