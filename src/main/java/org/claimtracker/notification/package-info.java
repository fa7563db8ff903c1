/** What concerns a person: written from the record, listed on the desk, sent by mail as chosen. */
package org.claimtracker.notification;
