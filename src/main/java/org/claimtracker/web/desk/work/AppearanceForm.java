package org.claimtracker.web.desk.work;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.Medium;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The form fields of an appearance. */
final class AppearanceForm {

  static final String PREFIX = "appearance.";

  /** Guesses the medium from the URL. */
  private static final Map<Pattern, Medium> BY_ADDRESS =
      Map.of(
          Pattern.compile(
              "https?://([\\w-]+\\.)*(facebook|twitter|x|instagram|threads|vk|linkedin|bsky)\\.\\w+/.*"
                  + "|https?://(t\\.me|telegram\\.me|mastodon\\.[\\w.]+)/.*"),
          Medium.SOCIAL_MEDIA,
          Pattern.compile(
              "https?://([\\w-]+\\.)*(youtube|vimeo|tiktok|rumble)\\.\\w+/.*|https?://youtu\\.be/.*"),
          Medium.VIDEO,
          Pattern.compile("https?://[^?#]+\\.pdf([?#].*)?"),
          Medium.DOCUMENT,
          Pattern.compile("https?://[^?#]+\\.(jpe?g|png|gif|webp)([?#].*)?"),
          Medium.IMAGE);

  private AppearanceForm() {}

  static SubmittedForm initial(AppearanceDetails details, long version) {
    return SubmittedForm.EMPTY
        .with(PREFIX + "url", details.url())
        .with(PREFIX + "title", details.title())
        .with(PREFIX + "medium", details.medium())
        .with(PREFIX + "publisher", details.publisher())
        .with(PREFIX + "author", details.author())
        .with(PREFIX + "publishedOn", details.publishedOn())
        .with(PREFIX + "archivedUrl", details.archivedUrl())
        .with(PREFIX + "note", details.note())
        .asOf(version, "-");
  }

  static AppearanceDetails details(SubmittedForm submitted, Forms forms) {
    return new AppearanceDetails(
        submitted.given(PREFIX + "title"),
        submitted.given(PREFIX + "url"),
        submitted.given(PREFIX + "publisher"),
        submitted.given(PREFIX + "author"),
        forms.partialDate(submitted, PREFIX + "publishedOn"),
        medium(submitted),
        submitted.given(PREFIX + "archivedUrl"),
        submitted.given(PREFIX + "note"));
  }

  private static Medium medium(SubmittedForm submitted) {
    String address = submitted.text(PREFIX + "url");
    Medium guessed =
        BY_ADDRESS.entrySet().stream()
            .filter(known -> known.getKey().matcher(address).matches())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(address.isEmpty() ? Medium.OTHER : Medium.ARTICLE);
    return Objects.requireNonNullElse(
        Forms.choice(submitted, PREFIX + "medium", Medium.class), guessed);
  }

  /** The form field of a property of the validated record. */
  static String field(String path) {
    return PREFIX + (path.equals("recognisable") ? "url" : path);
  }
}
