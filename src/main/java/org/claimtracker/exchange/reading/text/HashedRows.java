package org.claimtracker.exchange.reading.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.claimtracker.common.Sha256;

/** Numbers by texts, in about 40 bytes a text: it keeps 128 bits of each text's SHA-256. */
public final class HashedRows {

  public static final long NONE = -1;

  private static final int FIRST_SIZE = 1 << 10;

  private long[] keys = new long[2 * FIRST_SIZE];
  private long[] values = new long[FIRST_SIZE];
  private int size;

  public HashedRows() {
    Arrays.fill(values, NONE);
  }

  /** The number of a text, which this one becomes if there is none yet: then it is {@code NONE}. */
  public long putIfAbsent(String text, long value) {
    byte[] hash = Sha256.bytesOf(text.getBytes(StandardCharsets.UTF_8));
    int slot = slot(number(hash, 0), number(hash, Long.BYTES));
    long known = values[slot];
    if (known == NONE) {
      set(slot, number(hash, 0), number(hash, Long.BYTES), value);
      size++;
      if (size > values.length / 3 * 2) {
        grow();
      }
    }
    return known;
  }

  public long get(String text) {
    byte[] hash = Sha256.bytesOf(text.getBytes(StandardCharsets.UTF_8));
    return values[slot(number(hash, 0), number(hash, Long.BYTES))];
  }

  /** Where a key is, or would be. */
  private int slot(long high, long low) {
    int mask = values.length - 1;
    int slot = (int) low & mask;
    while (values[slot] != NONE && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void set(int slot, long high, long low, long value) {
    keys[2 * slot] = high;
    keys[2 * slot + 1] = low;
    values[slot] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new long[2 * oldValues.length];
    Arrays.fill(values, NONE);
    for (int at = 0; at < oldValues.length; at++) {
      if (oldValues[at] != NONE) {
        long high = oldKeys[2 * at];
        long low = oldKeys[2 * at + 1];
        set(slot(high, low), high, low, oldValues[at]);
      }
    }
  }

  private static long number(byte[] hash, int from) {
    long number = 0;
    for (int at = from; at < from + Long.BYTES; at++) {
      number = number << Byte.SIZE | hash[at] & 0xff;
    }
    return number;
  }
}
