package org.claimtracker.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Locale;
import java.util.Properties;

/** A made-up language: the English texts in brackets. */
@Alternative
@ApplicationScoped
public class BracketedBundles extends Bundles {

  public static final String TAG = "qps";

  @Override
  Properties read(String area, Locale language) {
    if (!language.getLanguage().equals(TAG)) {
      return super.read(area, language);
    }
    Properties bracketed = super.read(area, Locale.ENGLISH);
    bracketed.replaceAll((key, text) -> "\u27e6" + text + "\u27e7");
    return bracketed;
  }
}
