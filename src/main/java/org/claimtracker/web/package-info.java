/** Pages in HTML: what those for readers and those for the desk have in common. */
package org.claimtracker.web;
