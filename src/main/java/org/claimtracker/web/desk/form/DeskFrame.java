package org.claimtracker.web.desk.form;

import org.claimtracker.account.Actor;
import org.claimtracker.web.Frame;

/**
 * Everything a page of the desk shows around its content.
 *
 * @param person the signed-in person; null on the sign-in page
 * @param token the CSRF token for forms
 * @param notice the outcome of the last form; null for none
 * @param place this page's entry in the navigation
 * @param unread how many notifications the person has not read
 */
public record DeskFrame(
    Frame page, Actor person, String token, Notice notice, String place, long unread) {

  public boolean may(String permission) {
    return person != null && person.may(permission);
  }
}
