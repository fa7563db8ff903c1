package org.claimtracker.notification;

import jakarta.enterprise.inject.spi.CDI;

/** Tells at once what tests would otherwise wait for. */
public final class ToldNow {

  private ToldNow() {}

  public static void everything() {
    CDI.current().select(NotificationSchedule.class).get().tellNow();
  }
}
