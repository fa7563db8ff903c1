/** Lists of claims: home, queues, board, dashboard, assignment. */
package org.claimtracker.web.desk.queue;
