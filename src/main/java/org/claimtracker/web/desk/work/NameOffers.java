package org.claimtracker.web.desk.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.claim.Claimant;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.Topic;
import org.claimtracker.claim.naming.KnownName;
import org.claimtracker.claim.naming.NameKey;
import org.claimtracker.claim.naming.NearestNames;
import org.claimtracker.web.desk.form.SubmittedForm;

/**
 * Offers the nearest known names for those of a form that are not known, and takes the ones that
 * were chosen. Whoever has not answered is asked before anything is saved.
 */
@ApplicationScoped
class NameOffers {

  /** The fields with answers begin so, and end in what the typed name is compared by. */
  static final String CLAIMANT = "known.claimant.";

  static final String TOPIC = "known.topic.";

  /** Says that the name is another one's. */
  private static final String NEW = "+";

  private static final int MAX_KNOWN = 5;
  private static final int MAX_WHILE_TYPING = 8;

  /** The form's field that tells of which claimant of several with one name it is. */
  static final String CHOSEN = "claimantSlug";

  /**
   * Known names to choose from.
   *
   * @param field the form field of the choice
   * @param name as it was typed
   * @param chosen the value that was chosen; empty for none
   */
  public record Offer(String field, String name, List<KnownName> known, String chosen) {

    public boolean isOfClaimant() {
      return field.startsWith(CLAIMANT);
    }

    public boolean isOpen() {
      return chosen.isEmpty();
    }

    /** The id of the choice on the page. */
    public String anchor() {
      return "known-" + Integer.toHexString(field.hashCode());
    }
  }

  /** The form with the known names that were chosen in it, in place of those that were typed. */
  @Transactional
  SubmittedForm chosen(SubmittedForm submitted) {
    SubmittedForm form = submitted.holding(CHOSEN, List.of());
    String slug = choice(submitted, CLAIMANT, submitted.text("claimant"));
    Claimant claimant = slug == null ? null : known(slug);
    if (claimant != null) {
      form =
          form.holding("claimant", List.of(claimant.name))
              .holding("kind", List.of(claimant.kind.name()))
              .holding(CHOSEN, List.of(claimant.slug));
    }
    // Chosen topics become ticked ones: their names may hold a comma.
    List<String> ticked = new ArrayList<>(submitted.all("topic"));
    List<String> typed = new ArrayList<>();
    for (String name : ClaimForm.moreTopics(submitted)) {
      String topic = choice(submitted, TOPIC, name);
      Optional<Topic> known =
          topic == null
              ? Optional.empty()
              : Topic.bySlug(SlugRedirect.current(SlugRedirect.TOPIC, topic));
      known.ifPresentOrElse(chosen -> ticked.add(chosen.name), () -> typed.add(name));
    }
    return ticked.size() == submitted.all("topic").size()
        ? form
        : form.holding("topic", ticked).holding("moreTopics", List.of(String.join(", ", typed)));
  }

  private static Claimant known(String slug) {
    return Claimant.bySlug(SlugRedirect.current(SlugRedirect.CLAIMANT, slug)).orElse(null);
  }

  private static String choice(SubmittedForm submitted, String prefix, String name) {
    String choice = submitted.given(prefix + NameKey.of(name));
    return NEW.equals(choice) ? null : choice;
  }

  /**
   * What has to be asked about a form.
   *
   * @param present the claimant until now, who is not asked about; null for none
   */
  @Transactional
  List<Offer> open(SubmittedForm submitted, ClaimantView present) {
    return offers(submitted, present).stream().filter(Offer::isOpen).toList();
  }

  /** All that was asked about a form, with the answers. */
  @Transactional
  List<Offer> offers(SubmittedForm submitted, ClaimantView present) {
    List<Offer> offers = new ArrayList<>();
    String name = submitted.given("claimant");
    if (name != null
        && submitted.given(CHOSEN) == null
        && (present == null || !NameKey.of(present.name()).equals(NameKey.of(name)))) {
      offers.addAll(claimant(name, submitted, NearestNames.CLAIMANTS.to(name, MAX_KNOWN)));
    }
    Set<String> topics = new LinkedHashSet<>(ClaimForm.moreTopics(submitted));
    topics.removeAll(Topic.known(topics));
    if (!topics.isEmpty()) {
      NearestNames.TOPICS
          .toEach(topics, MAX_KNOWN)
          .forEach((topic, known) -> offers.addAll(offer(TOPIC, topic, known, submitted)));
    }
    return offers;
  }

  /** The names nearest to a claimant's that is being typed. */
  @Transactional
  List<Offer> whileTyping(String name) {
    return claimant(
        name, SubmittedForm.EMPTY, NearestNames.CLAIMANTS.whileTyping(name, MAX_WHILE_TYPING));
  }

  /** None for a name that only one has; all of them for a name that several have. */
  private static List<Offer> claimant(String name, SubmittedForm submitted, List<KnownName> near) {
    List<Claimant> same = Claimant.named(name);
    return switch (same.size()) {
      case 0 -> offer(CLAIMANT, name, near, submitted);
      case 1 -> List.of();
      default ->
          offer(
              CLAIMANT,
              name,
              same.stream()
                  .map(one -> new KnownName(one.slug, one.name, one.kind.name(), one.sameAs))
                  .toList(),
              submitted);
    };
  }

  private static List<Offer> offer(
      String prefix, String name, List<KnownName> known, SubmittedForm submitted) {
    String field = prefix + NameKey.of(name);
    return known.isEmpty()
        ? List.of()
        : List.of(new Offer(field, name, known, submitted.text(field)));
  }
}
