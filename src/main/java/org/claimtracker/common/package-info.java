/** Shared foundations without domain knowledge: entities, problem details, slugs, pages, time. */
package org.claimtracker.common;
