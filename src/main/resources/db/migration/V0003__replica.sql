-- The replicas of the portal that live, by their own word: each says so again and again, and one that has not for some
-- seconds is forgotten. Housekeeping, and no record of anything.
create table replica (
    id         uuid primary key,
    part       double precision not null check (part between 0 and 1),  -- of every ceiling, that it may use
    statements integer          not null check (statements >= 0),       -- that it has or may have under way
    beat_at    timestamptz      not null                                -- by the database's clock
);

grant select, insert, update, delete on replica to ${app};
