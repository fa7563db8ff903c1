-- What ended long ago is taken out of the log, the oldest first.
create index webhook_delivery_ended on webhook_delivery (ended_at);
