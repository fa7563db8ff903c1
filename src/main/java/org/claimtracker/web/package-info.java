/** HTML pages: what public pages and desk pages share. */
package org.claimtracker.web;
