package org.claimtracker.outbound;

/** Addresses of mailboxes. */
public final class MailAddress {

  /** One mailbox at a domain; whether it is somebody's, only a mail can tell. */
  public static final String PATTERN =
      "[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+";

  private MailAddress() {}
}
