package org.claimtracker.web.desk.work;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.Medium;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The part of a form that says where a claim was said or printed. */
final class AppearanceForm {

  static final String PREFIX = "appearance.";

  /** What an address tells of the medium, so that nobody has to say it. */
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

  static SubmittedForm begun(AppearanceDetails details, long version) {
    return SubmittedForm.NOTHING
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

  static AppearanceDetails details(SubmittedForm typed, Forms forms) {
    return new AppearanceDetails(
        typed.given(PREFIX + "title"),
        typed.given(PREFIX + "url"),
        typed.given(PREFIX + "publisher"),
        typed.given(PREFIX + "author"),
        forms.partialDate(typed, PREFIX + "publishedOn"),
        medium(typed),
        typed.given(PREFIX + "archivedUrl"),
        typed.given(PREFIX + "note"));
  }

  private static Medium medium(SubmittedForm typed) {
    String address = typed.text(PREFIX + "url");
    Medium guessed =
        BY_ADDRESS.entrySet().stream()
            .filter(known -> known.getKey().matcher(address).matches())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(address.isEmpty() ? Medium.OTHER : Medium.ARTICLE);
    return Objects.requireNonNullElse(
        Forms.choice(typed, PREFIX + "medium", Medium.class), guessed);
  }

  /** The field of the form that a rule of the record is about. */
  static String field(String path) {
    return PREFIX + (path.equals("recognisable") ? "url" : path);
  }
}
