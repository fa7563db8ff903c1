package org.claimtracker.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.account.Account;

/** Who is named in a text as {@code @handle}. */
final class MentionedPeople {

  /** Not within a word, so that mail addresses name nobody. */
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.@/-])@([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)", Pattern.CASE_INSENSITIVE);

  private static final int MAX_MENTIONS = 20;

  private MentionedPeople() {}

  /** The accounts that exist, in the order of the text. */
  static List<Account> in(String text) {
    Set<String> handles = new LinkedHashSet<>();
    Matcher found = MENTION.matcher(text == null ? "" : text);
    while (found.find() && handles.size() < MAX_MENTIONS) {
      handles.add(found.group(1).toLowerCase(Locale.ROOT));
    }
    List<Account> people = new ArrayList<>();
    handles.forEach(handle -> Account.byHandle(handle).ifPresent(people::add));
    return people;
  }
}
