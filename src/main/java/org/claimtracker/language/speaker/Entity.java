package org.claimtracker.language.speaker;

import java.util.HashSet;
import java.util.Set;

/** A person or a body of the text: the fullest name and all epithets. */
final class Entity {

  final int number;
  final String surname;
  String name;
  final Set<String> epithets = new HashSet<>();

  /**
   * @param number of entities before it
   */
  Entity(int number, String surname) {
    this.number = number;
    this.surname = surname;
    this.name = surname;
  }
}
