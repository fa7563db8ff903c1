package org.claimtracker.evidence;

/** How near a source stands to what it tells of. */
public enum SourceKind {
  /** The document, data or recording itself. */
  PRIMARY,
  /** Tells of what others found. */
  SECONDARY,
  /** A person with knowledge of the field. */
  EXPERT,
  /** An authority's own statement or register. */
  OFFICIAL,
  /** A news report. */
  MEDIA
}
