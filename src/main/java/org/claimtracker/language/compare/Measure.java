package org.claimtracker.language.compare;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** What a number measures: units that are converted into each other, and currencies. */
enum Measure {
  MM(Kind.LENGTH, 0.001),
  CM(Kind.LENGTH, 0.01),
  M(Kind.LENGTH, 1),
  KM(Kind.LENGTH, 1000),
  INCH(Kind.LENGTH, 0.0254),
  FOOT(Kind.LENGTH, 0.3048),
  YARD(Kind.LENGTH, 0.9144),
  MILE(Kind.LENGTH, 1609.344),
  M2(Kind.AREA, 1),
  KM2(Kind.AREA, 1e6),
  MILE2(Kind.AREA, 2_589_988),
  FOOT2(Kind.AREA, 0.092903),
  HA(Kind.AREA, 1e4),
  ACRE(Kind.AREA, 4046.86),
  MG(Kind.MASS, 1e-6),
  G(Kind.MASS, 0.001),
  KG(Kind.MASS, 1),
  TON(Kind.MASS, 1000),
  OUNCE(Kind.MASS, 0.0283495),
  LB(Kind.MASS, 0.453592),
  ML(Kind.VOLUME, 0.001),
  L(Kind.VOLUME, 1),
  M3(Kind.VOLUME, 1000),
  GALLON(Kind.VOLUME, 3.78541),
  BARREL(Kind.VOLUME, 158.987),
  KMH(Kind.SPEED, 1),
  MPH(Kind.SPEED, 1.609344),
  MS(Kind.SPEED, 3.6),
  SECOND(Kind.TIME, 1),
  MINUTE(Kind.TIME, 60),
  HOUR(Kind.TIME, 3600),
  DAY(Kind.TIME, 86_400),
  WEEK(Kind.TIME, 604_800),
  MONTH(Kind.TIME, 2_629_746),
  YEAR(Kind.TIME, 31_556_952),
  DECADE(Kind.TIME, 315_569_520),
  KW(Kind.POWER, 1),
  MW(Kind.POWER, 1000),
  GW(Kind.POWER, 1e6),
  KWH(Kind.ENERGY, 1),
  MWH(Kind.ENERGY, 1000),
  GWH(Kind.ENERGY, 1e6),
  TWH(Kind.ENERGY, 1e9),
  CELSIUS(Kind.TEMPERATURE, 1),
  FAHRENHEIT(Kind.TEMPERATURE, 5 / 9.0),
  PERCENT(Kind.SHARE, 1),
  PROMILLE(Kind.SHARE, 0.1),
  POINT(Kind.POINTS, 1),
  POUND(Kind.CURRENCY, 0),
  USD(Kind.CURRENCY, 0),
  EUR(Kind.CURRENCY, 0),
  UAH(Kind.CURRENCY, 0),
  RUB(Kind.CURRENCY, 0),
  PLN(Kind.CURRENCY, 0),
  CHF(Kind.CURRENCY, 0),
  FRANC(Kind.CURRENCY, 0),
  YEN(Kind.CURRENCY, 0),
  YUAN(Kind.CURRENCY, 0),
  RUPEE(Kind.CURRENCY, 0),
  LIRA(Kind.CURRENCY, 0),
  WON(Kind.CURRENCY, 0),
  CROWN(Kind.CURRENCY, 0),
  PESO(Kind.CURRENCY, 0),
  REAL(Kind.CURRENCY, 0),
  SHEKEL(Kind.CURRENCY, 0),
  DINAR(Kind.CURRENCY, 0),
  RIYAL(Kind.CURRENCY, 0),
  DIRHAM(Kind.CURRENCY, 0),
  EGP(Kind.CURRENCY, 0),
  CENT(Kind.CURRENCY, 0);

  /** What can be converted into each other, currencies excepted. */
  enum Kind {
    LENGTH,
    AREA,
    MASS,
    VOLUME,
    SPEED,
    TIME,
    POWER,
    ENERGY,
    TEMPERATURE,
    SHARE,
    POINTS,
    CURRENCY
  }

  private static final Map<String, Measure> SIGNS =
      Map.ofEntries(
          Map.entry("$", USD),
          Map.entry("€", EUR),
          Map.entry("£", POUND),
          Map.entry("₴", UAH),
          Map.entry("₽", RUB),
          Map.entry("¥", YEN),
          Map.entry("₹", RUPEE),
          Map.entry("₩", WON),
          Map.entry("₪", SHEKEL),
          Map.entry("₺", LIRA));

  /** Half a percent or so is lost where a value is rounded in one unit and not in the other. */
  private static final double TOLERANCE = 0.015;

  private static final double DEGREES_TOLERANCE = 0.6;
  private static final double FREEZING = 32;

  final Kind kind;
  private final double factor;

  Measure(Kind kind, double factor) {
    this.kind = kind;
    this.factor = factor;
  }

  static Measure named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The currency of a sign; null if it is none. */
  static Measure ofSign(int sign) {
    return SIGNS.get(Character.toString(sign));
  }

  static boolean isSign(int sign) {
    return SIGNS.containsKey(Character.toString(sign));
  }

  boolean isConvertibleTo(Measure other) {
    return kind == other.kind && kind != Kind.CURRENCY;
  }

  /** Whether two values in units of one kind are the same. */
  boolean isSame(BigDecimal value, Measure other, BigDecimal otherValue) {
    double one = base(value);
    double two = other.base(otherValue);
    double difference = Math.abs(one - two);
    return kind == Kind.TEMPERATURE
        ? difference <= DEGREES_TOLERANCE
        : difference <= TOLERANCE * Math.max(Math.abs(one), Math.abs(two));
  }

  private double base(BigDecimal value) {
    return (value.doubleValue() - (this == FAHRENHEIT ? FREEZING : 0)) * factor;
  }
}
