package org.claimtracker.web.desk.intake;

import jakarta.ws.rs.FormParam;
import java.util.Locale;
import java.util.Objects;
import org.claimtracker.intake.IntakeView;
import org.claimtracker.intake.SentenceQuery;
import org.claimtracker.intake.SentenceQuery.Order;
import org.claimtracker.intake.SentenceQuery.Show;

/** Which sentences of an intake to show, as given in the address. */
public record IntakeList(long intake, Order order, Show show, String cursor) {

  private static final int PAGE_SIZE = 20;

  /** The same as form parameters. */
  static class Place {
    @FormParam("order")
    String order;

    @FormParam("show")
    String show;

    @FormParam("cursor")
    String cursor;
  }

  /** Invalid values are ignored. */
  static IntakeList of(IntakeView intake, String order, String show, String cursor) {
    return new IntakeList(
        intake.id(),
        one(Order.values(), order, intake.isOrderedByPlace() ? Order.POSITION : Order.RANK),
        one(Show.values(), show, Show.ALL),
        Objects.requireNonNullElse(cursor, ""));
  }

  private static <E extends Enum<E>> E one(E[] all, String name, E usual) {
    for (E each : all) {
      if (each.name().equalsIgnoreCase(name)) {
        return each;
      }
    }
    return usual;
  }

  SentenceQuery query() {
    return SentenceQuery.of(order, show, PAGE_SIZE).from(cursor);
  }

  public Show[] shows() {
    return Show.values();
  }

  public Order[] orders() {
    return Order.values();
  }

  public String in(Order wanted) {
    return address(wanted, show, "");
  }

  public String only(Show wanted) {
    return address(order, wanted, "");
  }

  public String after(String next) {
    return address(order, show, next);
  }

  /** The address of this page. */
  public String address() {
    return address(order, show, cursor);
  }

  private String address(Order by, Show only, String from) {
    return "%s/%d?order=%s&show=%s%s"
        .formatted(
            IntakePage.PATH,
            intake,
            by.name().toLowerCase(Locale.ROOT),
            only.name().toLowerCase(Locale.ROOT),
            from.matches("\\d{1,9}") ? "&cursor=" + from : "");
  }
}
