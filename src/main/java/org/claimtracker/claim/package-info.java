/** Claims: what was said, by whom, where and when. */
package org.claimtracker.claim;
