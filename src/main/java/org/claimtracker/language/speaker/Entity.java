package org.claimtracker.language.speaker;

import java.util.HashSet;
import java.util.Set;

/** Somebody with the fullest name that the text has for them, and all that it calls them. */
final class Entity {

  final int number;
  final String surname;
  String name;
  final Set<String> epithets = new HashSet<>();

  /**
   * @param number of those who were named before
   */
  Entity(int number, String surname) {
    this.number = number;
    this.surname = surname;
    this.name = surname;
  }
}
