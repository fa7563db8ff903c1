package org.claimtracker.history;

/**
 * The name that {@code V7_1__Guard_the_record.sql} gives the trigger class. Released migrations are
 * never edited, and H2 loads the class when it opens a database of version 0.1.
 */
public class RefuseRewriting extends AppendOnlyTrigger {}
