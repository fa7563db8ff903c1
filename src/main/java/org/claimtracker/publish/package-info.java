/** What readers and their programs get: published verdicts, and nothing else. */
package org.claimtracker.publish;
