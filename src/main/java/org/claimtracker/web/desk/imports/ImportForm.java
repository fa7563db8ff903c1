package org.claimtracker.web.desk.imports;

import org.claimtracker.web.desk.form.SubmittedForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form for a file or the address of one. */
class ImportForm {

  @RestForm FileUpload file;
  @RestForm String url;
  @RestForm String once;

  /** The submitted values, to be shown again; a browser keeps no file. */
  SubmittedForm submitted() {
    return SubmittedForm.EMPTY
        .with("url", url == null ? null : url.strip())
        .with("file", hasFile() ? file.fileName() + " " + file.size() : null)
        .with("once", once);
  }

  /** A form without a chosen file sends one without a name. */
  boolean hasFile() {
    return file != null && file.fileName() != null && !file.fileName().isEmpty();
  }
}
