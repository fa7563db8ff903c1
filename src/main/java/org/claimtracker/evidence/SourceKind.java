package org.claimtracker.evidence;

/** How close a source is to what it reports. */
public enum SourceKind {
  /** The document, data or recording itself. */
  PRIMARY,
  /** Reports what others found. */
  SECONDARY,
  /** A person with expertise in the field. */
  EXPERT,
  /** An authority's own statement or register. */
  OFFICIAL,
  /** A news report. */
  MEDIA
}
