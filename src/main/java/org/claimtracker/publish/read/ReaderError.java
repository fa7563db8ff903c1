package org.claimtracker.publish.read;

import org.claimtracker.common.Message;

/** What can be wrong with what a reader asks for. */
public enum ReaderError implements Message.Key {
  EMBED_FORMAT,
  NO_PUBLISHED_VERDICT,
  NO_SITEMAP,
  NO_VERDICT_AT,
  NO_VERDICT_THEN,
  RETRACTED
}
