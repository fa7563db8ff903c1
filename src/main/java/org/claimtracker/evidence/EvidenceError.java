package org.claimtracker.evidence;

import org.claimtracker.common.Message;

/** What can be wrong with sources, evidence and the pages that are fetched. */
public enum EvidenceError implements Message.Key {
  NO_EVIDENCE,
  NO_SOURCE,
  PAGE_INTERRUPTED,
  PAGE_NOT_TEXT,
  PAGE_REDIRECTS,
  PAGE_STATUS,
  PAGE_TOO_SLOW,
  PAGE_UNREACHABLE,
  PAGE_UNREADABLE,
  SOURCE_KNOWN,
  SOURCE_USED,
  TOO_MANY_PAGES,
  TOO_MUCH_EVIDENCE
}
