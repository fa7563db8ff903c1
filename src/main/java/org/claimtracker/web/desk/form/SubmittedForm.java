package org.claimtracker.web.desk.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The values of a form by field name: as submitted, or as initially filled in. A refused form is
 * shown again from it, so that no input is lost.
 */
public record SubmittedForm(Map<String, List<String>> fields) {

  public static final SubmittedForm EMPTY = new SubmittedForm(Map.of());

  /** The field with the key of a form, made anew each time the form is shown. */
  private static final String KEY = "once";

  /** Fields about the form itself, not its content. */
  private static final Set<String> OWN =
      Set.of(
          "token",
          KEY,
          "version",
          "stage",
          "was",
          "then",
          "find",
          "alone",
          "insist",
          "take",
          "claimantSlug");

  /** Choices of known names, which stand in the fields of the names. */
  private static final String KNOWN = "known.";

  private static final String CHOICE = "take.";
  private static final String THEIRS = "theirs.";

  /** A submitted form; where it resolves a conflict, with the chosen versions. */
  public static SubmittedForm of(MultivaluedMap<String, String> form) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    form.forEach(
        (name, values) -> fields.put(name, values.stream().map(SubmittedForm::lines).toList()));
    form.forEach(
        (name, values) -> {
          if (name.startsWith(CHOICE) && values.contains("theirs")) {
            String field = name.substring(CHOICE.length());
            fields.put(field, fields.getOrDefault(THEIRS + field, List.of()));
          }
        });
    fields.keySet().removeIf(name -> name.startsWith(CHOICE) || name.startsWith(THEIRS));
    return new SubmittedForm(fields);
  }

  /** A form of which only the key and the content as a whole matter. */
  public static SubmittedForm keyed(String key, Object content) {
    return EMPTY.with(KEY, key).with("content", content);
  }

  /** Browsers submit line breaks as CR LF. */
  private static String lines(String sent) {
    return sent.replace("\r\n", "\n").strip();
  }

  /** A copy with one more field; without a value nothing changes. */
  public SubmittedForm with(String name, Object... values) {
    Map<String, List<String>> more = new LinkedHashMap<>(fields);
    List<String> texts =
        Arrays.stream(values).filter(Objects::nonNull).map(Object::toString).toList();
    if (!texts.isEmpty()) {
      more.put(name, texts);
    }
    return new SubmittedForm(more);
  }

  /** A copy with exactly these values in a field. */
  public SubmittedForm holding(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    changed.put(name, values);
    return new SubmittedForm(changed);
  }

  /** A copy that records the version it was read from, for detecting conflicts. */
  public SubmittedForm asOf(long version, String stage) {
    return with("version", version).with("stage", stage).with("was", was());
  }

  /** A field's text for a template; empty for none. */
  public String text(String name) {
    return String.join("\n", all(name));
  }

  /** A field's text; null for none. */
  public String given(String name) {
    return text(name).isBlank() ? null : text(name);
  }

  /** The version that the form was read from; -1, which no claim has, if it is missing. */
  public long version() {
    return text("version").matches("\\d{1,18}") ? Long.parseLong(text("version")) : -1;
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Whether a value is selected. */
  public boolean has(String name, Object value) {
    return all(name).contains(String.valueOf(value));
  }

  /** Whether it was sent though what it describes is there already. */
  public boolean insists() {
    return has("insist", "true");
  }

  /** Whether any field with this prefix was filled in. */
  public boolean any(String beginning) {
    return fields.keySet().stream()
        .anyMatch(name -> name.startsWith(beginning) && given(name) != null);
  }

  /** The key under which this form takes effect once; null if it has none. */
  String key() {
    return given(KEY);
  }

  /** Everything sent, with the fields about the form itself, in one text. */
  String sent() {
    return new TreeMap<>(fields).toString();
  }

  /** The content, without the fields about the form itself. */
  public Map<String, List<String>> answers() {
    Map<String, List<String>> answers = new LinkedHashMap<>(fields);
    answers.keySet().removeAll(OWN);
    answers.keySet().removeIf(name -> name.startsWith(KNOWN));
    return answers;
  }

  /** A short hash of each answer, to tell later who changed it. */
  private String was() {
    return answers().keySet().stream()
        .map(name -> name + "=" + mark(name))
        .collect(Collectors.joining(" "));
  }

  /** The hash of a field's content. */
  String mark(String name) {
    return given(name) == null ? "" : Integer.toHexString(all(name).hashCode());
  }

  /** The hash that a field had when the form was read. */
  String markBefore(String name) {
    return Arrays.stream(text("was").split(" "))
        .filter(mark -> mark.startsWith(name + "="))
        .map(mark -> mark.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }
}
