package org.claimtracker.web.desk.form;

import java.util.Set;
import java.util.regex.Pattern;
import org.claimtracker.account.PasswordLinks;

/** Paths that several pages of the desk redirect to. */
public final class DeskPaths {

  public static final String SIGN_IN = "/desk/sign-in";
  public static final String CONFIRM_MAIL = "/desk/mail/confirm";
  public static final String UNSUBSCRIBE = "/desk/mail/unsubscribe";
  public static final String FORGOTTEN_PASSWORD = "/desk/forgotten-password";

  /** Pages for anybody; the configuration lets each set the cookie of its form's token. */
  static final Set<String> WITHOUT_SIGN_IN =
      Set.of(SIGN_IN, CONFIRM_MAIL, UNSUBSCRIBE, FORGOTTEN_PASSWORD, PasswordLinks.PATH);

  private static final Pattern OF_THE_DESK = Pattern.compile("/desk([/?][\\x21-\\x7e&&[^\\\\]]*)?");

  private DeskPaths() {}

  /** Whether a redirect may go there; anything else would be an open redirect. */
  public static boolean isOfTheDesk(String path) {
    return path != null && OF_THE_DESK.matcher(path).matches();
  }
}
