-- The offset of a sentence into the recording, from the stamps of captions.
alter table spotted_sentence add column recording_offset_ms bigint;
