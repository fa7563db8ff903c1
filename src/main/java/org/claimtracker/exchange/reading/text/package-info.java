/** Texts, days, languages and addresses as strangers write them, and what they are compared by. */
package org.claimtracker.exchange.reading.text;
