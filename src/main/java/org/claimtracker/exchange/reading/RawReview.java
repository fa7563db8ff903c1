package org.claimtracker.exchange.reading;

import java.util.ArrayList;
import java.util.List;

/** A row as its form gives it: texts that nobody has cleaned or judged yet. */
final class RawReview {

  final RowPlace place;

  /** Why it cannot be judged at all; null if it can. */
  RowRefusal broken;

  boolean published = true;

  List<String> claims = List.of();
  List<String> claimants = List.of();
  String title;
  String url;
  String publisher;
  String publisherUrl;

  /** Addresses of persons, who are the publisher's staff if they are on its host. */
  List<String> people = List.of();

  String label;
  String value;
  String worst;
  String best;
  String day;
  String claimed;
  String language;
  List<String> tags = List.of();
  List<String> appearances = List.of();

  /** What the reading of its form found out already. */
  final List<ReadingNote> notes = new ArrayList<>();

  RawReview(RowPlace place) {
    this.place = place;
  }

  static RawReview broken(RowPlace place, RowRefusal reason) {
    RawReview row = new RawReview(place);
    row.broken = reason;
    return row;
  }
}
