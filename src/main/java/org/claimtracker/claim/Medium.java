package org.claimtracker.claim;

/** What kind of place a claim appeared in. */
public enum Medium {
  ARTICLE,
  SOCIAL_MEDIA,
  BROADCAST,
  SPEECH,
  INTERVIEW,
  DOCUMENT,
  IMAGE,
  VIDEO,
  OTHER
}
