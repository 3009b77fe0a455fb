-- A person whom the portal has seen. Other tables name people by id alone, so that a name can be
-- corrected or erased here without touching a record.
create table person (
    id         uuid primary key,
    issuer     text        not null,
    subject    text        not null,
    name       text        not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    unique (issuer, subject)
);

grant select, insert, update on person to ${app};

-- The application reads which migrations ran; it writes none of them down.
revoke insert, update, delete on flyway_schema_history from ${app};
