package org.claimtracker.claim;

/** The medium in which a claim appeared. */
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
