package org.claimtracker.web.desk.form;

import org.claimtracker.account.Actor;
import org.claimtracker.web.Frame;

/**
 * What every page of the desk has around its content.
 *
 * @param person who is signed in; null on the page for signing in
 * @param token proves that a form was sent from one of our pages
 * @param notice what the last form did; null for nothing
 * @param place which entry of the navigation this page belongs to
 */
public record DeskFrame(Frame page, Actor person, String token, Notice notice, String place) {

  public boolean may(String permission) {
    return person != null && person.may(permission);
  }
}
