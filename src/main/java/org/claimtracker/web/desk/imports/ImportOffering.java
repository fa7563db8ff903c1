package org.claimtracker.web.desk.imports;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.exchange.imports.ImportLabels;
import org.claimtracker.exchange.reading.DayOrder;
import org.claimtracker.exchange.reading.LabelTable;
import org.claimtracker.web.Messages;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.imports.ImportOffers.Meaning;

/** Words what the forms of imports offer in the language of the page. */
@RequestScoped
class ImportOffering {

  private static final String AREA = "imports";

  private final ImportLabels labels;
  private final Forms forms;
  private final Messages messages;
  private final DeskContext desk;

  ImportOffering(ImportLabels labels, Forms forms, Messages messages, DeskContext desk) {
    this.labels = labels;
    this.forms = forms;
    this.messages = messages;
    this.desk = desk;
  }

  ImportOffers get() {
    Stream<Meaning> ratings =
        labels.ratings().stream().map(rating -> new Meaning(rating.key(), forms.rating(rating)));
    Stream<Meaning> none =
        Stream.of(
            new Meaning(LabelTable.KEEP, say("keep")),
            new Meaning(LabelTable.NOT_FINISHED, say("notFinished")));
    return new ImportOffers(
        ImportOffers.PARTS, List.of(DayOrder.values()), Stream.concat(ratings, none).toList());
  }

  private String say(String key) {
    return messages.say(desk.language(), AREA, key);
  }
}
