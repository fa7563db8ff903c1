/** Forms of the desk: submitted values, errors, edit conflicts, notices. */
package org.claimtracker.web.desk.form;
